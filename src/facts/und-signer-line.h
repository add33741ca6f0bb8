/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-postal.h"

G_BEGIN_DECLS

typedef enum
{
  UND_SIGNER_LINE_NAME,   /* a person's name, perhaps with office or affiliation */
  UND_SIGNER_LINE_OFFICE, /* an office, a chamber, "State of Utah" */
  UND_SIGNER_LINE_BODY,   /* an organisation */
  UND_SIGNER_LINE_PLACE,  /* a jurisdiction alone */
  UND_SIGNER_LINE_MARK,   /* "/s/", underscores, a page's number: nothing */
  UND_SIGNER_LINE_END,    /* "cc:", "###", a contact: the block is over */
  UND_SIGNER_LINE_OTHER,
} UndSignerLineKind;

/**
 * UndSignerLine:
 * @name: the person's name, or empty
 * @office: words of the office, or empty
 * @title: (nullable): the office as the vocabulary has it; lent
 * @rank: words before the office that say how it is held ("Acting"), or empty
 * @locality: the town or county that the office is of, or empty
 * @body: an organisation's name, or empty
 * @affiliation: what stands after the name that is no office, or empty
 * @is_mark: it is the mark of a signature ("/s/ Ada Penrose"), often with the name again below
 * @is_item: a bullet or a link says that it is an item
 * @postal: what line of an address it may be; one with a street is a mark, whatever else it is
 *
 * One line of a signature block.
 */
typedef struct
{
  UndSignerLineKind kind;
  UndRange name;
  UndRange office;
  const char *title;
  UndRange rank;
  UndRange locality;
  UndRange body;
  UndRange affiliation;
  const UndJurisdiction *jurisdiction;
  gboolean is_mark;
  gboolean is_item;
  UndPostalLine postal;
} UndSignerLine;

/* Reads the tokens of one line or cell. */
UndSignerLine und_signer_line_read (const UndReader *reader, UndRange range);
/* Does an office stand there by itself, so that it needs no line before it? */
gboolean und_signer_line_is_whole_office (const UndSignerLine *self);

G_END_DECLS
