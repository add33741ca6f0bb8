/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-limits.h"
#include "und-report-format.h"
#include "und-report-writers.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* What JSON can hold and the report cannot: members that are missing, unknown or of another type,
 * and values that would not come back from XML. Which words and numbers are allowed is the
 * schema's matter. */

typedef struct
{
  GHashTable *lines;   /* (nullable) (element-type JsonObject uint); lent */
  GPtrArray *messages; /* lent */
  GString *path;       /* "documents[0].parts[1].kind" */
  guint line;          /* of the innermost object */
  gboolean is_right;
} Checker;

/* The message after the last that is kept says that there are more. */
static void
complain (Checker *self, const char *what)
{
  self->is_right = FALSE;
  if (self->messages->len > UND_LIMIT_VALIDATION_MESSAGES)
    return;
  if (self->messages->len == UND_LIMIT_VALIDATION_MESSAGES)
    {
      g_ptr_array_add (self->messages,
                       g_strdup_printf (_ ("%u: more is wrong; the first %u faults are listed"),
                                        self->line, UND_LIMIT_VALIDATION_MESSAGES));
      return;
    }
  g_ptr_array_add (self->messages, g_strdup_printf ("%u: %s%s%s", self->line, self->path->str,
                                                    self->path->len > 0 ? ": " : "", what));
}

static gsize
push_name (Checker *self, const char *name)
{
  const gsize ret = self->path->len;

  g_string_append_printf (self->path, "%s%s", ret > 0 ? "." : "", name);
  return ret;
}

static gsize
push_index (Checker *self, guint index)
{
  const gsize ret = self->path->len;

  g_string_append_printf (self->path, "[%u]", index);
  return ret;
}

static gboolean
holds (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static void
check_string (Checker *self, JsonNode *node)
{
  if (!holds (node, G_TYPE_STRING))
    {
      complain (self, _ ("a string is wanted"));
      return;
    }
  for (const char *c = json_node_get_string (node); *c != '\0'; c = g_utf8_next_char (c))
    if (!und_report_is_allowed_char (g_utf8_get_char (c)))
      {
        complain (self, _ ("a control character stands in the string"));
        return;
      }
}

static void
check_ratio (Checker *self, JsonNode *node)
{
  double scaled;

  if (!holds (node, G_TYPE_INT64) && !holds (node, G_TYPE_DOUBLE))
    {
      complain (self, _ ("a number is wanted"));
      return;
    }
  scaled = json_node_get_double (node) * 10000;
  if (!(scaled >= 0 && scaled <= 10000))
    complain (self, _ ("the ratio is not between 0 and 1"));
  else if (fabs (scaled - round (scaled)) > 1e-6)
    complain (self, _ ("the ratio has more than four decimals"));
}

static void
check_integer (Checker *self, JsonNode *node)
{
  if (!holds (node, G_TYPE_INT64) || json_node_get_int (node) < 0)
    complain (self, _ ("a whole number, not below 0, is wanted"));
}

/* A string of digits would come back from XML as a number. */
static void
check_value (Checker *self, JsonNode *node)
{
  if (holds (node, G_TYPE_INT64))
    return;
  check_string (self, node);
  if (holds (node, G_TYPE_STRING) && und_report_is_integer (json_node_get_string (node)))
    complain (self, _ ("a whole number is written as a string"));
}

static void
check_values (Checker *self, JsonNode *node)
{
  const char *name;
  JsonObjectIter iter;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      complain (self, _ ("an object is wanted"));
      return;
    }
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      gsize length = push_name (self, name);

      if (!und_report_is_value_name (name))
        complain (self, _ ("the name is not made of letters and digits"));
      check_value (self, value);
      g_string_truncate (self->path, length);
    }
}

static void check_object (Checker *self, JsonNode *node, const UndReportObject *format);

static void
check_list (Checker *self, JsonNode *node, const UndReportMember *member, gboolean is_inner)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      complain (self, _ ("a list is wanted"));
      return;
    }
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);
      gsize length = push_index (self, i);

      if (member->kind == UND_MEMBER_OBJECTS)
        check_object (self, item, member->object);
      else if (member->kind == UND_MEMBER_STRING_LISTS && !is_inner)
        check_list (self, item, member, TRUE);
      else
        check_string (self, item);
      g_string_truncate (self->path, length);
    }
}

static void
check_kind (Checker *self, JsonNode *node, const UndReportMember *member)
{
  switch (member->kind)
    {
    case UND_MEMBER_STRING:
    case UND_MEMBER_TEXT:
      check_string (self, node);
      break;
    case UND_MEMBER_INTEGER:
      check_integer (self, node);
      break;
    case UND_MEMBER_RATIO:
      check_ratio (self, node);
      break;
    case UND_MEMBER_BOOLEAN:
      if (!holds (node, G_TYPE_BOOLEAN))
        complain (self, _ ("true or false is wanted"));
      break;
    case UND_MEMBER_OBJECT:
      check_object (self, node, member->object);
      break;
    case UND_MEMBER_VALUES:
      check_values (self, node);
      break;
    case UND_MEMBER_OBJECTS:
    case UND_MEMBER_STRINGS:
    case UND_MEMBER_WRAPPED_STRINGS:
    case UND_MEMBER_STRING_LISTS:
    default:
      check_list (self, node, member, FALSE);
    }
}

/* Is an optional list there or not as the format says? */
static void
check_optional_list (Checker *self,
                     JsonObject *object,
                     JsonNode *node,
                     const UndReportMember *member)
{
  if (member->given != NULL)
    {
      gboolean is_given = g_strcmp0 (json_object_get_string_member_with_default (
                                       object, member->given, NULL),
                                     member->given_value)
                          == 0;

      if (is_given != (node != NULL))
        complain (self,
                  is_given ? _ ("the member is missing") : _ ("the member does not belong here"));
    }
  else if (node != NULL && JSON_NODE_HOLDS_ARRAY (node)
           && json_array_get_length (json_node_get_array (node)) == 0)
    complain (self, _ ("the list is empty and should be left out"));
}

static void
check_member (Checker *self, JsonObject *object, const UndReportMember *member)
{
  JsonNode *node = json_object_get_member (object, member->name);
  gsize length = push_name (self, member->name);

  if (node == NULL && member->presence != UND_MEMBER_OPTIONAL)
    complain (self, _ ("the member is missing"));
  if (member->presence == UND_MEMBER_OPTIONAL && member->kind == UND_MEMBER_OBJECTS)
    check_optional_list (self, object, node, member);
  if (node != NULL && !(member->presence == UND_MEMBER_NULLABLE && JSON_NODE_HOLDS_NULL (node)))
    check_kind (self, node, member);
  g_string_truncate (self->path, length);
}

/* The recursion is bounded by the format, not by the input. */
static void
check_object (Checker *self, JsonNode *node, const UndReportObject *format)
{
  const guint outer_line = self->line;
  const char *name;
  JsonObject *object;
  JsonObjectIter iter;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      complain (self, _ ("an object is wanted"));
      return;
    }
  object = json_node_get_object (node);
  if (self->lines != NULL)
    self->line = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, object));
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (und_report_object_find (format, name) == NULL)
      {
        gsize length = push_name (self, name);

        complain (self, _ ("the report has no such member"));
        g_string_truncate (self->path, length);
      }
  for (gsize i = 0; i < format->n_members; i++)
    check_member (self, object, &format->members[i]);
  self->line = outer_line;
}

/**
 * und_report_check_shape:
 * @report: any JSON
 * @lines: (nullable) (element-type JsonObject uint): the line of each object
 * @messages: (element-type utf8): where a message is added for everything that is wrong
 *
 * Checks that @report has the shape that the writers and the conversion rely on. O(n).
 *
 * Returns: whether it has
 */
gboolean
und_report_check_shape (JsonNode *report, GHashTable *lines, GPtrArray *messages)
{
  g_autoptr (GString) path = g_string_new (NULL);
  Checker checker = {
    .lines = lines, .messages = messages, .path = path, .line = 1, .is_right = TRUE
  };

  check_object (&checker, report, und_report_format_get ());
  return checker.is_right;
}
