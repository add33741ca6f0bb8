/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Lines of a column of signatures that are nothing where they stand, though some of them have the
 * shape of a name: addresses, heads of pages, those who sign in the name of another, counsel.
 */
#include "config.h"

#include "und-signer-rows.h"

#include "und-signer-behalf.h"

#include <string.h>

#define MOST_ADDRESSEES 8 /* that the head of a page may name */

static gboolean
is_same_name (const UndSignerBlock *self, UndRange a, UndRange b)
{
  g_autofree char *first = und_signer_block_dup (self, a);
  g_autofree char *second = und_signer_block_dup (self, b);
  g_autofree char *first_folded = g_utf8_casefold (first, -1);
  g_autofree char *second_folded = g_utf8_casefold (second, -1);

  return strcmp (first_folded, second_folded) == 0;
}

gboolean
und_signer_rows_is_heading (GArray *rows, guint index)
{
  const UndSignerRow *row = und_signer_rows_get (rows, index);

  return row->line.kind == UND_SIGNER_LINE_PLACE && und_signer_rows_is_name (rows, index + 1)
         && (index == 0 || row->cell.is_after_blank)
         && (row->is_for || !und_signer_rows_get (rows, index + 1)->cell.is_after_blank);
}

/* "FOR THE STATE OF UTAH"; "FOR THE COMMONWEALTH OF" over "VIRGINIA" is one as well. */
static void
mark_headings (const UndSignerBlock *self, GArray *rows)
{
  static const char *const open[] = { "of", "the", NULL };

  for (guint i = 0; i < rows->len; i++)
    {
      UndSignerRow *row = und_signer_rows_get (rows, i);
      UndSignerRow *next = i + 1 < rows->len ? und_signer_rows_get (rows, i + 1) : NULL;

      if (!und_reader_token_is (self->reader, row->cell.range.first, "for"))
        continue;
      row->is_for = row->line.kind == UND_SIGNER_LINE_PLACE;
      if (row->is_for || next == NULL || next->line.kind != UND_SIGNER_LINE_PLACE
          || !und_reader_token_is_one_of (self->reader, row->cell.range.end - 1, open))
        continue;
      row->line.kind = UND_SIGNER_LINE_MARK;
      next->is_for = next->cell.is_after_blank = TRUE;
    }
}

void
und_signer_rows_remove_marks (GArray *rows)
{
  guint n_kept = 0;
  gboolean is_after_blank = FALSE;
  gboolean is_mark = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      UndSignerRow row = *und_signer_rows_get (rows, i);

      is_after_blank |= row.cell.is_after_blank;
      is_mark |= row.line.is_mark;
      if (row.line.kind == UND_SIGNER_LINE_MARK)
        continue;
      row.cell.is_after_blank = is_after_blank;
      row.line.is_mark = is_mark;
      is_after_blank = is_mark = FALSE;
      *und_signer_rows_get (rows, n_kept++) = row;
    }
  g_array_set_size (rows, n_kept);
}

/* The town of an address tells where the office of a town is that names no state: of the one whose
 * address it is, which is the first name above. O(rows up to it). */
static void
place_locality (const UndSignerBlock *self, GArray *rows, guint index)
{
  const UndRange town = und_signer_rows_get (rows, index)->cell.range;
  const UndJurisdiction *place = NULL;
  guint above = index;
  gboolean is_name = FALSE;

  for (gsize i = town.first; i < town.end && place == NULL; i++)
    if (und_reader_token_is (self->reader, i, ","))
      place = und_reader_jurisdiction (self->reader, i + 1, NULL, NULL);
  while (above > 0 && !is_name && !und_signer_rows_get (rows, above)->cell.is_after_blank)
    {
      UndSignerLine *line = &und_signer_rows_get (rows, --above)->line;

      is_name = line->kind == UND_SIGNER_LINE_NAME;
      if (!und_range_is_empty (line->locality) && line->jurisdiction == NULL)
        line->jurisdiction = place;
    }
}

/* "State Capitol" over an address, and the town over its postal code, are of it. */
static gboolean
may_be_of_address (const UndSignerBlock *self, GArray *rows, guint index)
{
  const UndSignerRow *row = und_signer_rows_get (rows, index);

  return !row->cell.is_after_blank && row->line.postal == UND_POSTAL_NOTHING
         && (und_postal_is_code_alone (self->reader,
                                       und_signer_rows_get (rows, index + 1)->cell.range)
             || und_reader_find_phrase (self->reader, row->cell.range, UND_SET_BUILDING, NULL, NULL)
                  != NULL);
}

/* Marks the lines over that of an address that are of it, too, if they stand below something else
 * than a name. */
static void
mark_above_address (const UndSignerBlock *self, GArray *rows, guint index)
{
  guint first = index;

  while (first > 0 && !und_signer_rows_get (rows, first)->cell.is_after_blank
         && may_be_of_address (self, rows, first - 1))
    first--;
  if (first == 0 || und_signer_rows_is_name (rows, first - 1))
    return;
  for (guint i = first; i < index; i++)
    {
      und_signer_rows_get (rows, i)->line.kind = UND_SIGNER_LINE_MARK;
      und_signer_rows_get (rows, i)->line.postal = UND_POSTAL_STREET;
    }
}

/* Marks the lines of addresses below names and offices. A town with its postal code is one below
 * such a line, as "Ada Penrose, OH 43000" below another is a person. */
static void
mark_addresses (const UndSignerBlock *self, GArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    {
      UndSignerRow *row = und_signer_rows_get (rows, i);
      UndPostalLine before = und_signer_rows_get (rows, i - 1)->line.postal;

      if (row->line.postal != UND_POSTAL_TOWN || row->line.is_item || before == UND_POSTAL_TOWN
          || (before != UND_POSTAL_STREET && row->cell.is_after_blank))
        continue;
      row->line.kind = UND_SIGNER_LINE_MARK;
      place_locality (self, rows, i);
    }
  for (guint i = 1; i < rows->len; i++)
    if (und_signer_rows_get (rows, i)->line.postal != UND_POSTAL_NOTHING
        && und_signer_rows_get (rows, i)->line.kind == UND_SIGNER_LINE_MARK)
      mark_above_address (self, rows, i);
}

/* Does the line name the one whom the letter goes to? A surname is enough where one of the two has
 * no more, if only theirs has none with the same office. */
static gboolean
is_addressee (const UndSignerBlock *self, const UndSignerLine *line, const UndPerson *person)
{
  g_autofree char *name = und_signer_block_dup (self, line->name);
  g_autofree char *surname = und_surname_dup (name);
  g_autofree char *theirs = person->name != NULL ? und_surname_dup (person->name) : NULL;

  if (surname == NULL || theirs == NULL || strcmp (surname, theirs) != 0)
    return FALSE;
  if (strchr (name, ' ') == NULL)
    return TRUE;
  if (strchr (person->name, ' ') == NULL)
    return line->title != NULL && g_strcmp0 (line->title, person->office) == 0;
  return g_ascii_strcasecmp (name, person->name) == 0;
}

static gboolean
is_addressed (const UndSignerBlock *self, const UndSignerRow *row)
{
  GPtrArray *addressees = self->reader->part->addressees;
  g_autofree char *body = und_signer_block_dup (self, row->line.body);

  for (guint i = 0; i < MIN (addressees->len, MOST_ADDRESSEES); i++)
    {
      const UndPerson *person = g_ptr_array_index (addressees, i);

      if (row->line.kind == UND_SIGNER_LINE_NAME ? is_addressee (self, &row->line, person)
                                                 : body != NULL && row->cell.is_after_blank
                                                     && g_strcmp0 (body, person->organisation) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Marks the head of a page, "Chairman Penrose", which stands amid those who wrote to her. */
static void
mark_addressees (const UndSignerBlock *self, GArray *rows)
{
  guint n_names = 0;

  for (guint i = 0; i < rows->len; i++)
    n_names += und_signer_rows_is_name (rows, i) ? 1 : 0;
  for (guint i = 0; i < rows->len && n_names > 1; i++)
    if (is_addressed (self, und_signer_rows_get (rows, i)))
      und_signer_rows_get (rows, i)->line.kind = UND_SIGNER_LINE_MARK;
}

/* "Deputy Attorney General, for" over "Ada Penrose": she signs, by another's hand. */
static void
mark_deputies (const UndSignerBlock *self, GArray *rows)
{
  for (guint i = 0; i + 2 < rows->len; i++)
    {
      UndRange range = und_signer_rows_get (rows, i + 1)->cell.range;

      if (und_signer_rows_is_name (rows, i) && !und_signer_rows_is_name (rows, i + 1)
          && und_signer_rows_is_name (rows, i + 2)
          && und_reader_token_is (self->reader, range.end - 1, "for")
          && !und_signer_rows_get (rows, i + 2)->cell.is_after_blank)
        und_signer_rows_get (rows, i)->line.kind = und_signer_rows_get (rows, i + 1)->line.kind =
          UND_SIGNER_LINE_MARK;
    }
}

/* The first line of [@first, @end) that has an office, or NULL. */
static const UndSignerLine *
find_office (GArray *rows, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (und_signer_rows_get (rows, i)->line.title != NULL)
      return &und_signer_rows_get (rows, i)->line;
  return NULL;
}

/* "Deputy", "Senior Assistant", but not "Acting", who holds the office herself. */
static gboolean
has_lesser_rank (const UndSignerBlock *self, const UndSignerLine *office)
{
  UndRange words = und_range_is_empty (office->rank) ? office->office : office->rank;
  const UndPhrase *rank = NULL;

  if (und_range_is_empty (words))
    return FALSE;
  rank = und_reader_phrase (self->reader, words.first, UND_SET_OFFICE_RANK, NULL);
  return rank != NULL && g_strcmp0 (rank->value, "holds") != 0;
}

/* "Fen Trust" of "Director, Fen Trust", "Fen Council" of "Ada Penrose, Fen Council". */
static UndRange
find_body (const UndSignerBlock *self, const UndSignerRow *row)
{
  const UndSignerLine *line = &row->line;

  if (line->kind == UND_SIGNER_LINE_MARK)
    return (UndRange){ 0, 0 };
  if (line->kind == UND_SIGNER_LINE_BODY)
    return line->body;
  if (und_reader_find_phrase (self->reader, line->affiliation, UND_SET_ORGANISATION, NULL, NULL)
      != NULL)
    return line->affiliation;
  return und_signer_block_find_organisation (
    self, line, und_range_is_empty (line->office) ? row->cell.range : line->office);
}

/* The organisation that the signature of [@first, @end) names, or empty. */
static UndRange
find_organisation (const UndSignerBlock *self, GArray *rows, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      UndRange found = find_body (self, und_signer_rows_get (rows, i));

      if (!und_range_is_empty (found))
        return found;
    }
  return (UndRange){ 0, 0 };
}

/* One who signs in a column: his rows [first, end), his office and organisation. */
typedef struct
{
  guint first;
  guint end;
  const UndSignerLine *office; /* or NULL; lent */
  UndRange organisation;
} Signature;

/* "Chief, River Bureau": her bureau is of the office above. */
static gboolean
is_staff (const UndSignerBlock *self, const Signature *one)
{
  return one->office != NULL
         && (has_lesser_rank (self, one->office)
             || und_reader_phrase (self->reader, one->office->office.first, UND_SET_OFFICE_STAFF,
                                   NULL)
                  != NULL);
}

/* Does each sign for an organisation, and not for the same? One that has the word of one is another
 * than an office of state, too, but not "Office of the Attorney General". */
static gboolean
is_of_another (const UndSignerBlock *self, const Signature *one, const Signature *holder)
{
  const UndReader *reader = self->reader;

  if (und_range_is_empty (one->organisation) || is_staff (self, one))
    return FALSE;
  if (und_range_is_empty (holder->organisation))
    return und_reader_find_phrase (reader, one->organisation, UND_SET_ORGANISATION, NULL, NULL)
             != NULL
           && und_reader_find_phrase (reader, one->organisation, UND_SET_OFFICE, NULL, NULL)
                == NULL;
  return !is_same_name (self, one->organisation, holder->organisation);
}

/* Is the one's office none, or another than @holder's and of no other place or organisation? */
static gboolean
is_lesser (const UndSignerBlock *self, const Signature *one, const Signature *holder)
{
  if (is_of_another (self, one, holder))
    return FALSE;
  return one->office == NULL
         || ((one->office->jurisdiction == NULL
              || one->office->jurisdiction == holder->office->jurisdiction)
             && (!und_range_is_empty (one->office->rank)
                 || strcmp (one->office->title, holder->office->title) != 0));
}

/* "Deputy Attorney General" below "Attorney General", "Solicitor General" */
static gboolean
is_deputy (const UndSignerBlock *self, const Signature *one, const Signature *holder)
{
  return is_staff (self, one)
         || (one->office != NULL && g_str_has_suffix (one->office->title, holder->office->title));
}

/* "Deputy Attorney General" right below the office of one who is named with her state, and no
 * state of her own. */
static gboolean
is_own_staff (const UndSignerBlock *self, const Signature *one, const Signature *holder)
{
  return one->office != NULL && holder->office->jurisdiction != NULL
         && one->office->jurisdiction == NULL && has_lesser_rank (self, one->office)
         && g_str_has_suffix (one->office->title, holder->office->title);
}

/* "By: Ada Penrose" or "by Ada Penrose, Deputy Attorney General" */
static gboolean
is_by (const UndSignerBlock *self, const UndSignerRow *row)
{
  gsize token = row->cell.range.first;
  gsize n = 0;

  if (!und_reader_token_is (self->reader, token, "by"))
    return FALSE;
  return row->line.kind == UND_SIGNER_LINE_NAME
         || und_name_match (self->reader, token + 1, row->cell.range.end, &n);
}

/* The row after the signature that begins at @first: its name may stand there twice. */
static guint
find_signature_end (const UndSignerBlock *self, GArray *rows, guint first)
{
  guint i = first + 1;

  for (; i < rows->len; i++)
    {
      const UndSignerRow *row = und_signer_rows_get (rows, i);
      gboolean is_again = i == first + 1 && und_signer_rows_is_name (rows, first)
                          && row->line.kind == UND_SIGNER_LINE_NAME
                          && is_same_name (self, row->line.name,
                                           und_signer_rows_get (rows, first)->line.name);

      if (!is_again && (row->cell.is_after_blank || row->line.kind == UND_SIGNER_LINE_NAME))
        break;
    }
  return i;
}

static void
mark_rows (GArray *rows, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    und_signer_rows_get (rows, i)->line.kind = UND_SIGNER_LINE_MARK;
}

/* The signature that begins at row @first. */
static Signature
read_signature (const UndSignerBlock *self, GArray *rows, guint first)
{
  Signature one = { .first = first, .end = find_signature_end (self, rows, first) };

  one.office = find_office (rows, first, one.end);
  one.organisation = find_organisation (self, rows, first, one.end);
  return one;
}

/* Whose signature was read last, and how far it and those of its hands go. */
typedef struct
{
  Signature signature;
  gboolean is_headed; /* below "FOR THE STATE OF UTAH" */
  guint end;
} Holder;

/* Is @one the signature of a hand? */
static gboolean
is_hand (const UndSignerBlock *self, GArray *rows, const Holder *above, const Signature *one)
{
  const Signature *holder = &above->signature;
  const UndSignerRow *row = und_signer_rows_get (rows, one->first);

  if (holder->office == NULL)
    return FALSE;
  /* "Chief, River Bureau" right below the one whom a heading names */
  if (above->is_headed && one->office == NULL && one->first == above->end
      && !row->cell.is_after_blank)
    return TRUE;
  if (!is_lesser (self, one, holder))
    return FALSE;
  return is_by (self, row) || (above->is_headed && is_deputy (self, one, holder))
         || (one->first == above->end && !row->cell.is_after_blank
             && is_own_staff (self, one, holder));
}

/* Below one who holds an office, "By: Ada Penrose" and her own are the hand that signs for him; so
 * is a deputy's below "FOR THE STATE OF UTAH" and whoever holds its office. */
static void
mark_hands (const UndSignerBlock *self, GArray *rows)
{
  Holder above = { 0 };
  guint next = 0;

  for (guint i = 0; i < rows->len; i = next)
    {
      gboolean has_by = is_by (self, und_signer_rows_get (rows, i));
      Signature one = { 0 };

      next = i + 1;
      if (und_signer_rows_is_heading (rows, i))
        above = (Holder){ .is_headed = TRUE };
      if (!(has_by && above.signature.office != NULL) && !und_signer_rows_is_name (rows, i))
        continue;
      one = read_signature (self, rows, i);
      next = one.end;
      if (is_hand (self, rows, &above, &one))
        {
          mark_rows (rows, one.first, one.end);
          above.end = one.end;
          continue;
        }
      /* Whoever signs below the holder and is not his hand signs for himself. */
      above.is_headed &= above.signature.office == NULL;
      /* Where each signs "By:", none is another's hand. */
      above.signature = has_by ? (Signature){ 0 } : one;
      above.end = one.end;
    }
}

/* "On behalf of the Fen Fund" over "Ada Penrose": where she belongs. */
static void
mark_behalf (const UndSignerBlock *self, GArray *rows)
{
  for (guint i = 0; i + 1 < rows->len; i++)
    {
      UndSignerRow *row = und_signer_rows_get (rows, i);
      UndSignerLine *next = &und_signer_rows_get (rows, i + 1)->line;
      UndRange body;
      UndRange person;

      if (row->line.kind != UND_SIGNER_LINE_BODY || next->kind != UND_SIGNER_LINE_NAME
          || und_signer_rows_get (rows, i + 1)->cell.is_after_blank
          || !und_signer_behalf_split (self->reader, row->cell.range, &body, &person)
          || !und_range_is_empty (person))
        continue;
      if (und_range_is_empty (next->affiliation))
        next->affiliation = body;
      row->line.kind = UND_SIGNER_LINE_MARK;
    }
}

/* Those who stand for a signer in court are none: "Counsel for Amicus State of Utah". One who holds
 * an office signs all the same. */
static void
mark_counsel (const UndSignerBlock *self, GArray *rows)
{
  guint first = 0;
  gboolean has_office = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const UndSignerRow *row = und_signer_rows_get (rows, i);

      if (row->line.kind == UND_SIGNER_LINE_NAME || row->cell.is_after_blank)
        {
          /* "/s/ Ada Penrose" over "ADA PENROSE" is one. */
          if (!(row->line.kind == UND_SIGNER_LINE_NAME && i > 0
                && und_signer_rows_is_name (rows, i - 1)
                && und_signer_rows_get (rows, i - 1)->line.is_mark))
            first = i;
          has_office = row->line.title != NULL;
        }
      has_office |= row->line.kind == UND_SIGNER_LINE_OFFICE;
      if (!has_office && row->line.kind == UND_SIGNER_LINE_OTHER
          && und_reader_phrase (self->reader, row->cell.range.first, UND_SET_COUNSEL, NULL) != NULL)
        {
          mark_rows (rows, first, i + 1);
          first = i;
        }
    }
}

void
und_signer_rows_mark (const UndSignerBlock *self, GArray *rows)
{
  mark_headings (self, rows);
  mark_addresses (self, rows);
  mark_addressees (self, rows);
  mark_deputies (self, rows);
  mark_hands (self, rows);
  mark_behalf (self, rows);
  mark_counsel (self, rows);
}

void
und_signer_rows_mark_repeated (const UndSignerBlock *self, GArray *rows)
{
  for (guint i = 0; i + 1 < rows->len; i++)
    if (und_signer_rows_is_name (rows, i) && und_signer_rows_get (rows, i)->line.is_mark
        && und_signer_rows_is_name (rows, i + 1)
        && is_same_name (self, und_signer_rows_get (rows, i)->line.name,
                         und_signer_rows_get (rows, i + 1)->line.name))
      und_signer_rows_get (rows, i)->line.kind = UND_SIGNER_LINE_MARK;
}
