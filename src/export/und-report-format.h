/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define UND_REPORT_NAMESPACE "https://undersigned.github.io/ns/report/1"
#define UND_REPORT_ROOT      "report"

typedef struct _UndReportObject UndReportObject;

/**
 * UndMemberKind:
 * @UND_MEMBER_STRING: in XML an attribute, as the next three
 * @UND_MEMBER_INTEGER: not below 0
 * @UND_MEMBER_RATIO: in [0, 1], at most four decimals
 * @UND_MEMBER_BOOLEAN: true or false
 * @UND_MEMBER_TEXT: a string; in XML the text of the element, after its children
 * @UND_MEMBER_OBJECT: in XML a child
 * @UND_MEMBER_OBJECTS: a list of objects; in XML a child for each
 * @UND_MEMBER_STRINGS: a list of strings; in XML a child for each, with the string as its text
 * @UND_MEMBER_WRAPPED_STRINGS: a list of strings; in XML one child that holds a child for each
 * @UND_MEMBER_STRING_LISTS: a list of lists of strings; in XML a child for each list
 * @UND_MEMBER_VALUES: an object of any members, strings or integers; in XML a child with
 *   attributes
 *
 * What a member of the report is.
 */
typedef enum
{
  UND_MEMBER_STRING,
  UND_MEMBER_INTEGER,
  UND_MEMBER_RATIO,
  UND_MEMBER_BOOLEAN,
  UND_MEMBER_TEXT,
  UND_MEMBER_OBJECT,
  UND_MEMBER_OBJECTS,
  UND_MEMBER_STRINGS,
  UND_MEMBER_WRAPPED_STRINGS,
  UND_MEMBER_STRING_LISTS,
  UND_MEMBER_VALUES,
} UndMemberKind;

/* A NULLABLE member is always there in JSON, perhaps null; an OPTIONAL one may be left out and is
 * never null, and a list of this kind is never empty unless @given says that it is there. */
typedef enum
{
  UND_MEMBER_REQUIRED,
  UND_MEMBER_NULLABLE,
  UND_MEMBER_OPTIONAL,
} UndMemberPresence;

/**
 * UndReportMember:
 * @name: name in JSON and, of what is an attribute or an object, in XML
 * @element: of a list: the element of one item
 * @item: of WRAPPED_STRINGS and STRING_LISTS: the element of one string in @element
 * @object: of OBJECT and OBJECTS: what they are
 * @given: (nullable): an optional list is there, even empty, if and only if this other member ...
 * @given_value: ... has this value
 */
typedef struct
{
  const char *name;
  UndMemberKind kind;
  UndMemberPresence presence;
  const char *element;
  const char *item;
  const UndReportObject *object;
  const char *given;
  const char *given_value;
} UndReportMember;

/* Members in the order of the report. */
struct _UndReportObject
{
  const UndReportMember *members;
  gsize n_members;
};

/* What a whole report is. The objects form no cycle, so that walking by them is bounded. */
const UndReportObject *und_report_format_get (void);
/* (nullable) */
const UndReportMember *und_report_object_find (const UndReportObject *self, const char *name);
gboolean und_report_member_is_attribute (const UndReportMember *self);

/* A ratio as the report prints it: at most four decimals, no trailing zeros. */
#define UND_RATIO_BUFFER_SIZE 16
const char *und_report_format_ratio (double ratio, char buffer[UND_RATIO_BUFFER_SIZE]);

/* May @c stand in the report? Not what XML 1.0 has no way to write: most control characters. */
gboolean und_report_is_allowed_char (gunichar c);
/* Is @text how an integer prints? Such a value is a number in both writings. */
gboolean und_report_is_integer (const char *text);
/* May @name be that of a value: a letter, then letters and digits? */
gboolean und_report_is_value_name (const char *name);

G_END_DECLS
