/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * The lines of one column of signatures, put together: an office belongs to the name above it; as
 * many offices as names before them belong to them in order, as where a page's columns were
 * interleaved; offices over names, pairs of name and affiliation, and plain lists of organisations
 * are told by the shape of the whole column.
 */
#include "config.h"

#include "und-signer-block.h"

#include "und-signer-bodies.h"
#include "und-signer-countries.h"
#include "und-signer-heads.h"
#include "und-signer-odd.h"
#include "und-signer-rows.h"

#include <string.h>

#define MOST_OTHER_LINES    5 /* a page's head inside a block */
#define MOST_BROKEN_TOKENS  6 /* of either half of an office on two lines */
#define LEAST_FLAT_NAMES    6 /* names of a list that has one signer a line */
#define LEAST_OFFICES       3 /* beside which another line in their place is one */
#define MOST_SECTION_TOKENS 8 /* the same between marks of emphasis */

char *
und_signer_block_dup (const UndSignerBlock *self, UndRange range)
{
  return und_range_is_empty (range) ? NULL : und_reader_dup (self->reader, range.first, range.end);
}

static gboolean
has_phrase (const UndReader *reader, UndRange range, UndSet set)
{
  return und_reader_find_phrase (reader, range, set, NULL, NULL) != NULL;
}

/* Is the first office of @words one that an organisation has ("Director"), and not a public one? */
static gboolean
is_office_of_body (const UndReader *reader, UndRange words)
{
  gsize n_office = 0;
  gsize n_body = 0;
  gsize at = 0;

  return und_reader_find_phrase (reader, words, UND_SET_OFFICE, &at, &n_office) != NULL
         && und_reader_phrase (reader, at, UND_SET_BODY_OFFICE, &n_body) != NULL
         && n_body == n_office;
}

/* "Fen Trust" behind the comma of "Director, Fen Trust", and not "Utah", "Emeritus". */
static gboolean
may_be_body (const UndReader *reader, const UndSignerLine *line, UndRange range)
{
  return line->jurisdiction == NULL && und_range_is_empty (line->locality)
         && und_reader_token_is_capitalised (reader, range.first)
         && !has_phrase (reader, range, UND_SET_OFFICE)
         && und_reader_phrase (reader, range.first, UND_SET_NAME_SUFFIX, NULL) == NULL
         && und_reader_phrase (reader, range.first, UND_SET_OFFICE_RANK, NULL) == NULL;
}

UndRange
und_signer_block_find_organisation (const UndSignerBlock *self,
                                    const UndSignerLine *line,
                                    UndRange words)
{
  const UndReader *reader = self->reader;
  UndRange rest = words;
  UndRange last = { words.end, words.end };

  while (rest.first < rest.end && !und_reader_token_is (reader, rest.first, ","))
    rest.first++;
  rest.first++;
  if (und_range_is_empty (rest))
    return (UndRange){ 0, 0 };
  if (has_phrase (reader, rest, UND_SET_ORGANISATION))
    return rest;
  while (!und_reader_token_is (reader, last.first - 1, ","))
    last.first--;
  return !und_range_is_empty (last) && is_office_of_body (reader, words)
             && may_be_body (reader, line, last)
           ? last
           : (UndRange){ 0, 0 };
}

/* The office as the vocabulary has it, with how it is held. */
char *
und_signer_block_dup_title (const UndSignerBlock *self, const UndSignerLine *line)
{
  g_autofree char *rank = und_signer_block_dup (self, line->rank);
  GString *title = NULL;

  if (rank == NULL || line->title == NULL)
    return g_strdup (line->title);
  title = g_string_new (NULL);
  for (const char *p = rank; *p != '\0'; p++)
    g_string_append_c (title,
                       p == rank || p[-1] == ' ' ? g_ascii_toupper (*p) : g_ascii_tolower (*p));
  g_string_append_printf (title, " %s", line->title);
  return g_string_free (title, FALSE);
}

UndSignatory *
und_signer_block_add (UndSignerBlock *self, const UndSignerLine *line, const UndCell *cell)
{
  UndSignatory *signatory = g_new0 (UndSignatory, 1);

  signatory->role = UND_ROLE_SIGNED;
  signatory->name = und_signer_block_dup (self, line->name);
  signatory->office = und_signer_block_dup_title (self, line);
  signatory->locality = und_signer_block_dup (self, line->locality);
  signatory->organisation = und_signer_block_dup (self, line->body);
  signatory->affiliation = und_signer_block_dup (self, line->affiliation);
  signatory->jurisdiction = line->jurisdiction != NULL ? line->jurisdiction->code : NULL;
  if (signatory->organisation == NULL)
    signatory->organisation = und_signer_block_dup (
      self, und_signer_block_find_organisation (self, line, line->office));
  signatory->span = und_reader_span (self->reader, cell->range.first, cell->range.end);
  signatory->rule = self->rule;
  g_ptr_array_add (self->found, signatory);
  return signatory;
}

/* The jurisdiction of an office that a narrow column broke: "… for the District of" "Columbia". */
static const UndJurisdiction *
find_in_pieces (const UndSignerBlock *self, UndRange first, UndRange rest, gboolean *is_broken)
{
  g_autofree char *head = und_signer_block_dup (self, first);
  g_autofree char *tail = und_signer_block_dup (self, rest);
  g_autofree char *whole = g_strconcat (head, " ", tail, NULL);
  g_autoptr (UndText) text = und_text_new (whole, strlen (whole), NULL);
  gsize n_tokens = 0;
  const UndToken *tokens = und_text_get_tokens (text, &n_tokens);
  UndNameForm form = UND_NAME_FORM_NAME;

  *is_broken = FALSE;
  for (gsize i = 0; i < n_tokens; i++)
    {
      gsize n = 0;
      const UndJurisdiction *found = und_gazetteer_match (self->reader->gazetteer, text, i, &n,
                                                          &form);

      if (found == NULL || form != UND_NAME_FORM_NAME)
        continue;
      *is_broken = tokens[i].span.start < strlen (head)
                   && tokens[i + n - 1].span.start > strlen (head);
      return found;
    }
  return NULL;
}

/* The two lines read as one. Only what is lent holds beyond the call: its kind, title and
 * jurisdiction. */
static UndSignerLine
read_joined (const UndSignerBlock *self, UndRange first, UndRange rest)
{
  g_autofree char *head = und_signer_block_dup (self, first);
  g_autofree char *tail = und_signer_block_dup (self, rest);
  g_autofree char *whole = g_strconcat (head, " ", tail, NULL);
  g_autoptr (UndText) text = und_text_new (whole, strlen (whole), NULL);
  UndReader reader = { .text = text, .gazetteer = self->reader->gazetteer };
  UndSignerLine line;

  reader.tokens = und_text_get_tokens (text, &reader.n_tokens);
  und_reader_index (&reader);
  line = und_signer_line_read (&reader, (UndRange){ 0, reader.n_tokens });
  und_reader_clear_index (&reader);
  return line;
}

/* "Ada Penrose MP": has the line, which is a person's, the office already? */
static gboolean
names_with_office (const UndSignerBlock *self, const UndSignerRow *row, const char *title)
{
  gsize n = 0;

  if (row->line.kind != UND_SIGNER_LINE_NAME)
    return FALSE;
  for (gsize i = row->cell.range.first; i < row->cell.range.end; i += MAX (n, 1))
    {
      const UndPhrase *office = und_reader_phrase (self->reader, i, UND_SET_OFFICE, &n);

      if (office != NULL && g_strcmp0 (office->value, title) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "Utah Attorney" over "General", "Secretary" over "of State": an office that a narrow column
 * broke, which neither line has by itself. */
static gboolean
join_office (const UndSignerBlock *self, UndSignerRow *before, UndSignerRow *row)
{
  UndSignerLine joined;

  /* "Ada Penrose MP" is whole. */
  if (row->cell.is_after_blank || before->line.kind == UND_SIGNER_LINE_MARK || row->line.is_item
      || (before->line.kind == UND_SIGNER_LINE_NAME
          && before->line.name.end < before->cell.range.end)
      || before->cell.range.end - before->cell.range.first > MOST_BROKEN_TOKENS
      || row->cell.range.end - row->cell.range.first > MOST_BROKEN_TOKENS)
    return FALSE;
  joined = read_joined (self, before->cell.range, row->cell.range);
  if (!und_signer_line_is_whole_office (&joined) || g_strcmp0 (joined.title, row->line.title) == 0
      || names_with_office (self, before, joined.title)
      || names_with_office (self, row, joined.title))
    return FALSE;
  if (g_strcmp0 (joined.title, before->line.title) == 0
      && !(joined.jurisdiction != NULL && before->line.jurisdiction == NULL
           && row->line.kind == UND_SIGNER_LINE_OTHER))
    return FALSE;
  before->line = (UndSignerLine){ .kind = joined.kind,
                                  .title = joined.title,
                                  .jurisdiction = joined.jurisdiction };
  row->line = (UndSignerLine){ .kind = UND_SIGNER_LINE_PLACE, .jurisdiction = joined.jurisdiction };
  return TRUE;
}

gboolean
und_signer_block_is_unfinished (const UndSignerBlock *self, UndRange range)
{
  static const char *const words[] = { "of", "for", "the", "and", "&", "," };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (und_reader_token_is (self->reader, range.end - 1, words[i]))
      return TRUE;
  return FALSE;
}

static void
extend_span (UndSignerBlock *self, UndSignatory *signatory, const UndSignerRow *row)
{
  /* Side by side, what lies between name and office is somebody else's. */
  if (row->cell.is_alone)
    signatory->span.end =
      und_reader_span (self->reader, row->cell.range.first, row->cell.range.end).end;
}

/* A public office is signed for; a university or a committee is where the person belongs. */
static void
add_body_below (UndSignerBlock *self, UndSignatory *signatory, const UndSignerLine *line)
{
  char **member = line->jurisdiction != NULL && !self->only_persons ? &signatory->organisation
                                                                    : &signatory->affiliation;

  if (*member == NULL)
    *member = und_signer_block_dup (self, line->body);
}

/* Adds what @row says below the name of @signatory. */
static void
add_below (UndSignerBlock *self, UndSignatory *signatory, const UndSignerRow *row)
{
  const UndSignerLine *line = &row->line;

  if (signatory->office == NULL)
    signatory->office = und_signer_block_dup_title (self, line);
  if (signatory->locality == NULL)
    signatory->locality = und_signer_block_dup (self, line->locality);
  if (signatory->jurisdiction == NULL && line->jurisdiction != NULL)
    signatory->jurisdiction = line->jurisdiction->code;
  if (line->kind == UND_SIGNER_LINE_BODY)
    add_body_below (self, signatory, line);
  if (signatory->organisation == NULL)
    signatory->organisation = und_signer_block_dup (
      self, und_signer_block_find_organisation (self, line, line->office));
  extend_span (self, signatory, row);
}

static gboolean
is_below (GArray *rows, guint index)
{
  const UndSignerLine *line = NULL;

  if (index >= rows->len)
    return FALSE;
  line = &und_signer_rows_get (rows, index)->line;
  return line->kind == UND_SIGNER_LINE_OFFICE || line->kind == UND_SIGNER_LINE_BODY
         || line->kind == UND_SIGNER_LINE_PLACE;
}

/* A line that goes on from the one before it is no name, whatever its shape. */
static void
join_broken_lines (const UndSignerBlock *self, GArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    {
      UndSignerRow *before = und_signer_rows_get (rows, i - 1);
      UndSignerRow *row = und_signer_rows_get (rows, i);
      const UndJurisdiction *found = NULL;
      gboolean is_broken = FALSE;

      if (join_office (self, before, row))
        continue;
      if (row->cell.is_after_blank || before->line.kind == UND_SIGNER_LINE_NAME
          || before->line.kind == UND_SIGNER_LINE_MARK)
        continue;
      found = find_in_pieces (self, before->cell.range, row->cell.range, &is_broken);
      if (!is_broken
          && !(before->line.kind == UND_SIGNER_LINE_OFFICE
               && und_signer_block_is_unfinished (self, before->cell.range)))
        continue;
      row->line = (UndSignerLine){ .kind = UND_SIGNER_LINE_PLACE, .jurisdiction = found };
      if (found != NULL)
        before->line.jurisdiction = found;
    }
}

/* Takes out the lines that are nothing; after a few of them in a row the block is over. */
static void
remove_others (GArray *rows)
{
  guint n_kept = 0;
  guint n_others = 0;

  for (guint i = 0; i < rows->len && n_others <= MOST_OTHER_LINES; i++)
    {
      n_others = und_signer_rows_get (rows, i)->line.kind == UND_SIGNER_LINE_OTHER ? n_others + 1
                                                                                   : 0;
      if (n_others == 0)
        *und_signer_rows_get (rows, n_kept++) = *und_signer_rows_get (rows, i);
    }
  g_array_set_size (rows, n_kept);
}

/* "Ada Penrose" over "Director" over "Marsh Watch": does a name, an office that organisations have
 * and a line that may be one stand from @index on, one right below the other? */
static gboolean
is_triple (const UndSignerBlock *self, GArray *rows, guint index)
{
  const UndSignerRow *office = NULL;
  const UndSignerRow *last = NULL;

  if (index + 2 >= rows->len || !und_signer_rows_is_name (rows, index))
    return FALSE;
  office = und_signer_rows_get (rows, index + 1);
  last = und_signer_rows_get (rows, index + 2);
  return office->line.kind == UND_SIGNER_LINE_OFFICE && !office->cell.is_after_blank
         && !last->cell.is_after_blank && is_office_of_body (self->reader, office->cell.range)
         && last->line.kind != UND_SIGNER_LINE_OFFICE && last->line.kind != UND_SIGNER_LINE_PLACE
         && last->line.title == NULL && may_be_body (self->reader, &office->line, last->cell.range);
}

/* Does nothing but such triples stand there? */
static gboolean
are_triples (const UndSignerBlock *self, GArray *rows)
{
  for (guint i = 0; i < rows->len; i += 3)
    if (!is_triple (self, rows, i))
      return FALSE;
  return rows->len >= 6;
}

/* Between blank lines, or all through the column, the third line is no name: whoever signed below
 * one who told her office would have told his. */
static void
mark_bodies_of_offices (const UndSignerBlock *self, GArray *rows)
{
  gboolean are_all = are_triples (self, rows);

  for (guint i = 0; i + 2 < rows->len; i++)
    {
      UndSignerRow *last = und_signer_rows_get (rows, i + 2);
      gboolean is_first = i == 0 || und_signer_rows_get (rows, i)->cell.is_after_blank;
      gboolean is_last = i + 3 == rows->len
                         || und_signer_rows_get (rows, i + 3)->cell.is_after_blank;

      if (!(are_all ? i % 3 == 0 : is_first && is_last && is_triple (self, rows, i))
          || last->line.kind == UND_SIGNER_LINE_BODY)
        continue;
      last->line.kind = UND_SIGNER_LINE_BODY;
      last->line.body = last->cell.range;
    }
}

/* Where every second line is an office, but for few that no vocabulary has, these are none of
 * persons: "Ada Penrose" over "Harbor Reeve" amid officials. */
static void
mark_lines_in_turn (GArray *rows)
{
  guint n_offices = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const UndSignerRow *row = und_signer_rows_get (rows, i);
      gboolean is_name = row->line.kind == UND_SIGNER_LINE_NAME;

      if (i % 2 == 0 ? !is_name : row->cell.is_after_blank)
        return;
      n_offices += row->line.kind == UND_SIGNER_LINE_OFFICE ? 1 : 0;
    }
  if (rows->len % 2 != 0 || n_offices < LEAST_OFFICES || 8 * n_offices < 3 * rows->len)
    return;
  for (guint i = 1; i < rows->len; i += 2)
    {
      UndSignerRow *row = und_signer_rows_get (rows, i);

      /* At the end it may as well be one more person. */
      if (i + 2 >= rows->len)
        return;
      if (row->line.kind == UND_SIGNER_LINE_NAME || row->line.kind == UND_SIGNER_LINE_OTHER)
        row->line = (UndSignerLine){ .kind = UND_SIGNER_LINE_BODY, .body = row->cell.range };
    }
}

/* Where names with a line below each stand in pairs between blank lines, that line is no name,
 * even if it has the shape of one ("Ada Penrose" over "Marsh Labs"). */
static void
read_pairs (GArray *rows)
{
  guint n_groups = 0;
  guint n_below = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      gboolean is_first = i == 0 || und_signer_rows_get (rows, i)->cell.is_after_blank;
      gboolean was_first = i > 0
                           && (i == 1 || und_signer_rows_get (rows, i - 1)->cell.is_after_blank);

      if (is_first
          && (!und_signer_rows_is_name (rows, i) || i + 1 == rows->len
              || und_signer_rows_get (rows, i + 1)->cell.is_after_blank))
        return;
      n_groups += is_first ? 1 : 0;
      n_below += was_first && !is_first && !und_signer_rows_is_name (rows, i) ? 1 : 0;
      /* Two names over two offices are no pair. */
      if (was_first && !is_first && und_signer_rows_is_name (rows, i) && i + 1 < rows->len
          && !und_signer_rows_get (rows, i + 1)->cell.is_after_blank)
        return;
      /* Nor is a name below an office: another signature begins there. */
      if (!was_first && !is_first && und_signer_rows_is_name (rows, i))
        return;
    }
  if (n_groups < 2 || 2 * n_below < n_groups)
    return;
  for (guint i = 1; i < rows->len; i++)
    {
      UndSignerLine *line = &und_signer_rows_get (rows, i)->line;

      if (und_signer_rows_get (rows, i)->cell.is_after_blank || line->kind != UND_SIGNER_LINE_NAME)
        continue;
      line->kind = UND_SIGNER_LINE_BODY;
      line->body = und_signer_rows_get (rows, i)->cell.range;
    }
}

/* Into how many lines a name the lines after these names fall, each of the names' first lines
 * before any of their second: the names' row, their offices' row, their places' row; 0 if they do
 * not, or a name brings its own office. */
static guint
count_interleaved (GArray *rows, guint first, guint n_names)
{
  guint n_below = 0;
  guint n_offices = 0;

  for (guint i = first; i < first + n_names; i++)
    if (und_signer_rows_get (rows, i)->line.title != NULL)
      return 0;
  while (is_below (rows, first + n_names + n_below))
    {
      const UndSignerLine *line = &und_signer_rows_get (rows, first + n_names + n_below)->line;

      if (n_below < n_names && !und_signer_line_is_whole_office (line))
        return 0;
      n_offices += line->kind == UND_SIGNER_LINE_OFFICE ? 1 : 0;
      n_below++;
    }
  if (n_names < 2 || n_below == 0 || n_below % n_names != 0 || n_offices % n_names != 0)
    return 0;
  return n_below / n_names;
}

static void
add_body (UndSignerBlock *self, const UndSignerRow *row)
{
  if (row->line.kind == UND_SIGNER_LINE_BODY)
    und_signer_block_add (self, &row->line, &row->cell);
}

/* "Ada Penrose, Reed Club" over "Bo Lindt" over "Fen Trust": where names stand one a line and tell
 * beside them where they belong, a body below the last has signed, too. */
static gboolean
stand_one_a_line (GArray *rows, guint first, guint n_names)
{
  for (guint i = first; n_names > 1 && i < first + n_names; i++)
    if (!und_range_is_empty (und_signer_rows_get (rows, i)->line.affiliation))
      return TRUE;
  return FALSE;
}

/* The names from @first on, and what stands below them: the index after. */
static guint
read_names (UndSignerBlock *self, GArray *rows, guint first)
{
  guint n_names = 0;
  guint next = first;
  guint n_before = self->found->len;
  guint n_rows;

  for (; und_signer_rows_is_name (rows, next); next++, n_names++)
    und_signer_block_add (self, &und_signer_rows_get (rows, next)->line,
                          &und_signer_rows_get (rows, next)->cell);
  n_rows = count_interleaved (rows, first, n_names);
  for (guint i = 0; is_below (rows, next) && !und_signer_rows_is_heading (rows, next); i++, next++)
    {
      const UndSignerRow *row = und_signer_rows_get (rows, next);
      guint owner = n_rows > 0 ? n_before + i % n_names : self->found->len - 1;

      if (row->line.kind == UND_SIGNER_LINE_BODY
          && (row->cell.is_after_blank || (i == 0 && stand_one_a_line (rows, first, n_names))))
        break;
      add_below (self, g_ptr_array_index (self->found, owner), row);
    }
  return next;
}

/* Offices over the names that they belong to: where a block begins so and ends with a name. */
static gboolean
is_office_first (GArray *rows)
{
  return is_below (rows, 0) && und_signer_rows_get (rows, 0)->line.kind == UND_SIGNER_LINE_OFFICE
         && und_signer_rows_is_name (rows, rows->len - 1);
}

static void
read_offices_first (UndSignerBlock *self, GArray *rows)
{
  for (guint i = 0; i < rows->len;)
    {
      guint first = i;
      UndSignatory *signatory = NULL;

      while (is_below (rows, i))
        i++;
      if (!und_signer_rows_is_name (rows, i))
        return;
      signatory = und_signer_block_add (self, &und_signer_rows_get (rows, i)->line,
                                        &und_signer_rows_get (rows, i)->cell);
      for (guint k = first; k < i; k++)
        {
          gsize end = signatory->span.end;

          add_below (self, signatory, und_signer_rows_get (rows, k));
          signatory->span.end = end;
        }
      i++;
    }
}

/* One signer a line: each with a bullet; or many names, hardly an office or place below any, and
 * few organisations, which then sign for themselves. */
static gboolean
is_flat (const UndSignerBlock *self, GArray *rows)
{
  guint n_bodies = 0;
  guint n_names = 0;
  guint n_offices = 0;
  guint n_items = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const UndSignerLine *line = &und_signer_rows_get (rows, i)->line;

      n_offices += line->kind == UND_SIGNER_LINE_OFFICE || line->kind == UND_SIGNER_LINE_PLACE;
      n_names += line->kind == UND_SIGNER_LINE_NAME ? 1 : 0;
      n_bodies += line->kind == UND_SIGNER_LINE_BODY ? 1 : 0;
      n_items += line->is_item ? 1 : 0;
    }
  if (n_items == rows->len && n_items >= UND_LEAST_BULLETED && n_offices == 0)
    return TRUE;
  if (self->only_persons && n_bodies > 0)
    return FALSE;
  return n_names >= LEAST_FLAT_NAMES && 4 * n_bodies <= n_names && 10 * n_offices <= n_names;
}

static void
read_flat (UndSignerBlock *self, GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const UndSignerRow *row = und_signer_rows_get (rows, i);

      if (row->line.kind == UND_SIGNER_LINE_NAME || row->line.kind == UND_SIGNER_LINE_BODY)
        und_signer_block_add (self, &row->line, &row->cell);
      /* One of many has her office on a line of its own. */
      else if (row->line.kind == UND_SIGNER_LINE_OFFICE && i > 0 && !row->cell.is_after_blank
               && und_signer_rows_is_name (rows, i - 1))
        add_below (self, g_ptr_array_index (self->found, self->found->len - 1), row);
    }
}

/* Columns of uneven height, one woven into the other: a name may stand before the office of the one
 * above it. Each name then has one office, none stands before its name, and they come in order.
 * TRUE if it is so, and not what the lines next to each other say. */
static gboolean
is_queue (GArray *rows)
{
  guint n_names = 0;
  guint n_offices = 0;
  gboolean is_uneven = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const UndSignerLine *line = &und_signer_rows_get (rows, i)->line;
      gboolean is_one = und_signer_rows_is_name (rows, i) && und_range_is_empty (line->office)
                        && line->title == NULL;

      if (!is_one && !(und_signer_line_is_whole_office (line) && line->jurisdiction != NULL))
        return FALSE;
      n_names += is_one ? 1 : 0;
      n_offices += is_one ? 0 : 1;
      if (n_offices > n_names)
        return FALSE;
      is_uneven |= !is_one && und_signer_rows_is_name (rows, i + 1) && n_offices < n_names;
    }
  return is_uneven && n_names == n_offices;
}

static void
read_queue (UndSignerBlock *self, GArray *rows)
{
  guint next = self->found->len; /* whose the next office is */

  for (guint i = 0; i < rows->len; i++)
    if (und_signer_rows_is_name (rows, i))
      und_signer_block_add (self, &und_signer_rows_get (rows, i)->line,
                            &und_signer_rows_get (rows, i)->cell);
    else
      add_below (self, g_ptr_array_index (self->found, next++), und_signer_rows_get (rows, i));
}

/* Reads a section that is all of one shape; FALSE if it is of none. */
static gboolean
read_by_shape (UndSignerBlock *self, GArray *rows)
{
  if (is_flat (self, rows))
    read_flat (self, rows);
  else if (is_office_first (rows))
    read_offices_first (self, rows);
  else if (is_queue (rows))
    read_queue (self, rows);
  else
    return FALSE;
  return TRUE;
}

static void
read_section (UndSignerBlock *self, GArray *rows)
{
  const UndSignerLine *heading = NULL;

  und_signer_odd_mark (self, rows);
  und_signer_rows_mark (self, rows);
  und_signer_rows_remove_marks (rows);
  if (und_signer_countries_read (self, rows))
    return;
  join_broken_lines (self, rows);
  if (und_signer_heads_read (self, rows))
    return;
  if (rows->len > 0 && und_signer_bodies_are_listed (self, rows))
    {
      und_signer_bodies_read (self, rows);
      return;
    }
  und_signer_bodies_mark_tail (self, rows);
  mark_bodies_of_offices (self, rows);
  mark_lines_in_turn (rows);
  remove_others (rows);
  und_signer_rows_mark_repeated (self, rows);
  und_signer_rows_remove_marks (rows);
  read_pairs (rows);
  if (rows->len == 0 || read_by_shape (self, rows))
    return;
  for (guint i = 0; i < rows->len;)
    {
      guint n_before = self->found->len;

      if (und_signer_rows_is_heading (rows, i))
        heading = &und_signer_rows_get (rows, i++)->line;
      if (!und_signer_rows_is_name (rows, i))
        {
          add_body (self, und_signer_rows_get (rows, i++));
          continue;
        }
      i = read_names (self, rows, i);
      for (guint k = n_before; heading != NULL && k < self->found->len; k++)
        {
          UndSignatory *signatory = g_ptr_array_index (self->found, k);

          if (signatory->jurisdiction == NULL && heading->jurisdiction != NULL)
            signatory->jurisdiction = heading->jurisdiction->code;
          if (signatory->locality == NULL)
            signatory->locality = und_signer_block_dup (self, heading->locality);
        }
      if (i < rows->len && und_signer_rows_get (rows, i)->cell.is_after_blank)
        heading = NULL;
    }
}

/* A heading without its remark: "Individuals (affiliations for identification only)". An acronym in
 * brackets is part of a name. */
static UndRange
find_before_remark (const UndSignerBlock *self, UndRange range)
{
  if (und_reader_find_phrase (self->reader, range, UND_SET_IDENTIFICATION, NULL, NULL) == NULL)
    return range;
  for (gsize i = range.first + 1; i < range.end; i++)
    if (und_reader_token_is (self->reader, i, "("))
      range.end = i;
  return range;
}

/* "Organisations" or "Individuals" over those that it tells of: what stands below it signs so. */
static gboolean
is_section_heading (const UndSignerBlock *self, GArray *rows, guint index, gboolean *has_bodies)
{
  static const char *const persons[] = { "individuals", "individual", "persons", "people", NULL };
  UndRange range = find_before_remark (self, und_signer_rows_get (rows, index)->cell.range);
  gsize last = range.end;

  while (last > range.first && !und_reader_token_is_word (self->reader, last - 1))
    last--;
  if (!und_signer_rows_get (rows, index)->cell.is_after_blank || index + 1 >= rows->len
      || range.end - range.first > MOST_SECTION_TOKENS || last == range.first)
    return FALSE;
  while (range.first < last && !und_reader_token_is_word (self->reader, range.first))
    range.first++;
  range.end = last;
  *has_bodies = und_signer_bodies_is_heading (self, range);
  return *has_bodies || und_reader_token_is_one_of (self->reader, last - 1, persons);
}

/* What was named for identification has not signed: of persons it is where they belong. Only the
 * signers from @first on are looked at, and organisations before the first person have signed. */
static void
drop_identification (UndSignerBlock *self, guint first)
{
  g_autoptr (GPtrArray) dropped = g_ptr_array_new ();
  guint n_kept;

  while (first < self->found->len
         && ((const UndSignatory *) g_ptr_array_index (self->found, first))->name == NULL)
    first++;
  n_kept = first;
  for (guint i = first; i < self->found->len; i++)
    {
      UndSignatory *signatory = g_ptr_array_index (self->found, i);

      if (signatory->name == NULL && signatory->organisation != NULL)
        {
          g_ptr_array_add (dropped, signatory);
          continue;
        }
      if (signatory->affiliation == NULL)
        signatory->affiliation = g_steal_pointer (&signatory->organisation);
      g_clear_pointer (&signatory->organisation, g_free);
      g_ptr_array_index (self->found, n_kept++) = signatory;
    }
  /* The array frees what is cut off. */
  for (guint i = 0; i < dropped->len; i++)
    g_ptr_array_index (self->found, n_kept + i) = g_ptr_array_index (dropped, i);
  g_ptr_array_set_size (self->found, (gint) n_kept);
}

void
und_signer_block_read_column (UndSignerBlock *self, GArray *rows)
{
  gboolean said_bodies = self->says_bodies;

  for (guint i = 0; i < rows->len;)
    {
      g_autoptr (GArray) section = g_array_new (FALSE, TRUE, sizeof (UndSignerRow));
      gboolean has_bodies = FALSE;
      gboolean has_heading = is_section_heading (self, rows, i, &has_bodies);
      gboolean next_has_bodies = FALSE;
      guint n_found = self->found->len;

      i += has_heading ? 1 : 0;
      self->says_bodies = has_heading ? has_bodies : said_bodies;
      do
        g_array_append_val (section, *und_signer_rows_get (rows, i));
      while (++i < rows->len && !is_section_heading (self, rows, i, &next_has_bodies));
      if (has_heading && has_bodies)
        und_signer_bodies_read (self, section);
      else
        read_section (self, section);
      if (self->only_persons && !(has_heading && has_bodies))
        drop_identification (self, n_found);
    }
  self->says_bodies = said_bodies;
}
