/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Who signed below a text: after "Sincerely,", under "Signatures", or where a letter ends.
 *
 * A block is cut out first (from its closing to "cc:", a contact or running text), then laid into
 * columns (und-cell.c), each line is read by itself (und-signer-line.c), and in each column names
 * and offices are put together: an office belongs to the name above it; as many offices as names
 * before them belong to them in order, as where a page's columns were interleaved. A paragraph of
 * names with commas is a list. Patterns over the whole block were left: no two offices lay it out
 * alike, but the lines are alike in all.
 */
#include "config.h"

#include "und-cell.h"
#include "und-facts-private.h"
#include "und-signer-line.h"

#include <string.h>

#define WIDE_GAP             3 /* spaces between two columns */
#define LOST_LINE_GAP        2 /* spaces where a line end was lost */
#define MOST_OTHER_LINES     3 /* a page's head inside a block */
#define LEAST_LISTED         3 /* names with commas between them that make a list */
#define MOST_PROSE_WORDS     30
#define MOST_INLINE_CLOSINGS 4

/* A line of one column, read. */
typedef struct
{
  UndCell cell;
  UndSignerLine line;
} Row;

typedef struct
{
  UndReader *reader;
  GPtrArray *found; /* (element-type UndSignatory) */
  const char *rule;
} Block;

static gboolean
is_empty (UndRange range)
{
  return range.first >= range.end;
}

static char *
dup_range (const Block *self, UndRange range)
{
  return is_empty (range) ? NULL : und_reader_dup (self->reader, range.first, range.end);
}

static gsize
count_words (const Block *self, UndRange range)
{
  gsize n = 0;

  for (gsize i = range.first; i < range.end; i++)
    n += und_reader_token_is_word (self->reader, i) ? 1 : 0;
  return n;
}

/* The organisation behind the comma of "Executive Director, Utah Office of Fair Trade". */
static UndRange
find_organisation (const Block *self, UndRange office)
{
  UndRange rest = office;

  while (rest.first < rest.end && !und_reader_token_is (self->reader, rest.first, ","))
    rest.first++;
  rest.first++;
  if (is_empty (rest)
      || und_reader_find_phrase (self->reader, rest, UND_SET_ORGANISATION, NULL, NULL) == NULL)
    return (UndRange){ 0, 0 };
  return rest;
}

static UndSignatory *
add_signatory (Block *self, const UndSignerLine *line, const UndCell *cell)
{
  UndSignatory *signatory = g_new0 (UndSignatory, 1);

  signatory->role = UND_ROLE_SIGNED;
  signatory->name = dup_range (self, line->name);
  signatory->office = g_strdup (line->title);
  signatory->organisation = dup_range (self, line->body);
  signatory->affiliation = dup_range (self, line->affiliation);
  signatory->jurisdiction = line->jurisdiction != NULL ? line->jurisdiction->code : NULL;
  if (signatory->organisation == NULL && !is_empty (line->office))
    signatory->organisation = dup_range (self, find_organisation (self, line->office));
  signatory->span = und_reader_span (self->reader, cell->range.first, cell->range.end);
  signatory->rule = self->rule;
  g_ptr_array_add (self->found, signatory);
  return signatory;
}

/* The jurisdiction of an office that a narrow column broke: "… for the District of" "Columbia". */
static const UndJurisdiction *
find_in_pieces (const Block *self, const char *office, UndRange rest)
{
  g_autofree char *tail = dup_range (self, rest);
  g_autofree char *whole = g_strconcat (office, " ", tail, NULL);
  g_autoptr (UndText) text = und_text_new (whole, strlen (whole), NULL);
  gsize n_tokens = 0;
  UndNameForm form = UND_NAME_FORM_NAME;

  und_text_get_tokens (text, &n_tokens);
  for (gsize i = 0; i < n_tokens; i++)
    {
      const UndJurisdiction *found = und_gazetteer_match (self->reader->gazetteer, text, i, NULL,
                                                          &form);

      if (found != NULL && form == UND_NAME_FORM_NAME)
        return found;
    }
  return NULL;
}

/* Ends the line in a word that wants another: "of", "for", "and", a comma? */
static gboolean
is_unfinished (const Block *self, UndRange range)
{
  static const char *const words[] = { "of", "for", "the", "and", "&", "," };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (und_reader_token_is (self->reader, range.end - 1, words[i]))
      return TRUE;
  return FALSE;
}

static void
extend_span (Block *self, UndSignatory *signatory, const Row *row)
{
  /* Side by side, what lies between name and office is somebody else's. */
  if (row->cell.is_alone)
    signatory->span.end =
      und_reader_span (self->reader, row->cell.range.first, row->cell.range.end).end;
}

/* Adds what @row says below the name of @signatory. */
static void
add_below (Block *self, UndSignatory *signatory, const Row *row)
{
  const UndSignerLine *line = &row->line;

  if (signatory->office == NULL)
    signatory->office = g_strdup (line->title);
  if (signatory->jurisdiction == NULL && line->jurisdiction != NULL)
    signatory->jurisdiction = line->jurisdiction->code;
  if (signatory->organisation == NULL && line->kind == UND_SIGNER_LINE_BODY)
    signatory->organisation = dup_range (self, line->body);
  if (signatory->organisation == NULL && !is_empty (line->office))
    signatory->organisation = dup_range (self, find_organisation (self, line->office));
  extend_span (self, signatory, row);
}

static Row *
get_row (GArray *rows, guint index)
{
  return &g_array_index (rows, Row, index);
}

static gboolean
is_name (GArray *rows, guint index)
{
  return index < rows->len && get_row (rows, index)->line.kind == UND_SIGNER_LINE_NAME;
}

static gboolean
is_below (GArray *rows, guint index)
{
  const UndSignerLine *line = NULL;

  if (index >= rows->len)
    return FALSE;
  line = &get_row (rows, index)->line;
  return line->kind == UND_SIGNER_LINE_OFFICE || line->kind == UND_SIGNER_LINE_BODY
         || line->kind == UND_SIGNER_LINE_PLACE;
}

static gboolean
is_same_name (const Block *self, UndRange a, UndRange b)
{
  g_autofree char *first = dup_range (self, a);
  g_autofree char *second = dup_range (self, b);
  g_autofree char *first_folded = g_utf8_casefold (first, -1);
  g_autofree char *second_folded = g_utf8_casefold (second, -1);

  return strcmp (first_folded, second_folded) == 0;
}

/* A line that goes on from the one before it is no name, whatever its shape. */
static void
join_broken_lines (const Block *self, GArray *rows)
{
  for (guint i = 1; i < rows->len; i++)
    {
      const Row *before = get_row (rows, i - 1);
      Row *row = get_row (rows, i);

      if (before->line.kind == UND_SIGNER_LINE_OFFICE && !row->cell.is_after_blank
          && is_unfinished (self, before->cell.range))
        {
          g_autofree char *office = dup_range (self, before->cell.range);
          const UndJurisdiction *found = find_in_pieces (self, office, row->cell.range);

          row->line = (UndSignerLine){ .kind = UND_SIGNER_LINE_PLACE, .jurisdiction = found };
          if (found != NULL)
            get_row (rows, i - 1)->line.jurisdiction = found;
        }
    }
}

/* "/s/ Ada Penrose" over "Ada Penrose" is one signature. */
static void
drop_marks (const Block *self, GArray *rows)
{
  guint n_kept = 0;

  for (guint i = 0; i + 1 < rows->len; i++)
    if (is_name (rows, i) && get_row (rows, i)->line.is_mark && is_name (rows, i + 1)
        && is_same_name (self, get_row (rows, i)->line.name, get_row (rows, i + 1)->line.name))
      get_row (rows, i)->line.kind = UND_SIGNER_LINE_MARK;
  for (guint i = 0; i < rows->len; i++)
    if (get_row (rows, i)->line.kind != UND_SIGNER_LINE_MARK)
      *get_row (rows, n_kept++) = *get_row (rows, i);
  g_array_set_size (rows, n_kept);
}

/* Are there as many whole offices after these names as there are names? */
static gboolean
is_interleaved (GArray *rows, guint first, guint n_names)
{
  guint n_offices = 0;

  while (is_below (rows, first + n_names + n_offices))
    if (!und_signer_line_is_whole_office (&get_row (rows, first + n_names + n_offices++)->line))
      return FALSE;
  return n_names > 1 && n_offices == n_names;
}

/* "FOR THE STATE OF UTAH" over a name. */
static gboolean
is_heading_place (GArray *rows, guint index)
{
  const Row *row = get_row (rows, index);

  return row->line.kind == UND_SIGNER_LINE_PLACE && is_name (rows, index + 1)
         && (index == 0 || row->cell.is_after_blank)
         && !get_row (rows, index + 1)->cell.is_after_blank;
}

static void
add_body (Block *self, const Row *row)
{
  if (row->line.kind == UND_SIGNER_LINE_BODY)
    add_signatory (self, &row->line, &row->cell);
}

/* The names from @first on, and what stands below them: the index after. */
static guint
read_names (Block *self, GArray *rows, guint first)
{
  guint n_names = 0;
  guint next = first;
  guint n_before = self->found->len;
  gboolean is_paired;

  for (; is_name (rows, next); next++, n_names++)
    add_signatory (self, &get_row (rows, next)->line, &get_row (rows, next)->cell);
  is_paired = is_interleaved (rows, first, n_names);
  for (guint i = 0; is_below (rows, next) && !is_heading_place (rows, next); i++, next++)
    {
      const Row *row = get_row (rows, next);
      guint owner = is_paired ? n_before + i : self->found->len - 1;

      if (row->line.kind == UND_SIGNER_LINE_BODY && row->cell.is_after_blank)
        break;
      add_below (self, g_ptr_array_index (self->found, owner), row);
    }
  return next;
}

/* Offices over the names that they belong to: where a block begins so and ends with a name. */
static gboolean
is_office_first (GArray *rows)
{
  return is_below (rows, 0) && get_row (rows, 0)->line.kind == UND_SIGNER_LINE_OFFICE
         && is_name (rows, rows->len - 1);
}

static void
read_offices_first (Block *self, GArray *rows)
{
  for (guint i = 0; i < rows->len;)
    {
      guint first = i;
      UndSignatory *signatory = NULL;

      while (is_below (rows, i))
        i++;
      if (!is_name (rows, i))
        return;
      signatory = add_signatory (self, &get_row (rows, i)->line, &get_row (rows, i)->cell);
      for (guint k = first; k < i; k++)
        {
          gsize end = signatory->span.end;

          add_below (self, signatory, get_row (rows, k));
          signatory->span.end = end;
        }
      i++;
    }
}

static void
read_column (Block *self, GArray *rows)
{
  const UndJurisdiction *heading = NULL;

  join_broken_lines (self, rows);
  drop_marks (self, rows);
  if (rows->len == 0)
    return;
  if (is_office_first (rows))
    {
      read_offices_first (self, rows);
      return;
    }
  for (guint i = 0; i < rows->len;)
    {
      guint n_before = self->found->len;

      if (is_heading_place (rows, i))
        heading = get_row (rows, i++)->line.jurisdiction;
      if (!is_name (rows, i))
        {
          add_body (self, get_row (rows, i++));
          continue;
        }
      i = read_names (self, rows, i);
      for (guint k = n_before; heading != NULL && k < self->found->len; k++)
        {
          UndSignatory *signatory = g_ptr_array_index (self->found, k);

          if (signatory->jurisdiction == NULL)
            signatory->jurisdiction = heading->code;
        }
      heading = NULL;
    }
}

/* Reads names with commas between them. FALSE if it is something else, and then adds none. */
static gboolean
read_comma_list (Block *self, UndRange range)
{
  static const char *const separators[] = { ",", ";", "and", "&" };
  guint n_before = self->found->len;
  gsize next = range.first;
  gboolean is_list = TRUE;

  while (next < range.end && is_list)
    {
      gsize end = next;
      UndCell cell = { 0 };
      UndSignerLine line;

      while (end < range.end && !und_reader_token_is (self->reader, end, ",")
             && !und_reader_token_is (self->reader, end, ";")
             && !und_reader_token_is (self->reader, end, "and"))
        end++;
      cell.range = (UndRange){ next, end };
      line = und_signer_line_read (self->reader, cell.range);
      is_list = line.kind == UND_SIGNER_LINE_NAME && is_empty (line.affiliation);
      if (is_list)
        add_signatory (self, &line, &cell);
      for (next = end; next < range.end;)
        {
          guint i = 0;

          while (i < G_N_ELEMENTS (separators)
                 && !und_reader_token_is (self->reader, next, separators[i]))
            i++;
          if (i == G_N_ELEMENTS (separators))
            break;
          next++;
        }
    }
  if (is_list && self->found->len - n_before >= LEAST_LISTED)
    return TRUE;
  g_ptr_array_set_size (self->found, (int) n_before);
  return FALSE;
}

static guint
count_commas (const Block *self, UndRange range)
{
  guint n = 0;

  for (gsize i = range.first; i < range.end; i++)
    n += und_reader_token_is (self->reader, i, ",") || und_reader_token_is (self->reader, i, ";");
  return n;
}

/* The lines from @first on that are one paragraph: the index after. FALSE in @is_list if one of
 * them could be "name, affiliation". */
static gsize
find_paragraph (const Block *self,
                const UndSpan *lines,
                gsize first,
                gsize end,
                UndRange *range,
                gboolean *is_list)
{
  gsize next = first;

  *range = und_reader_range (self->reader, lines[first]);
  *is_list = TRUE;
  for (; next < end; next++)
    {
      UndRange line = und_reader_range (self->reader, lines[next]);
      gboolean is_last = next + 1 == end
                         || is_empty (und_reader_range (self->reader, lines[next + 1]));

      if (is_empty (line))
        break;
      range->end = line.end;
      if (count_commas (self, line) < 2 && !is_last
          && !und_reader_token_is (self->reader, line.end - 1, ","))
        *is_list = FALSE;
    }
  *is_list = *is_list && count_commas (self, *range) + 1 >= LEAST_LISTED;
  return MAX (next, first + 1);
}

static gboolean
is_prose (const Block *self, UndRange range)
{
  UndSignerLine line;

  if (count_words (self, range) <= MOST_PROSE_WORDS / 2)
    return FALSE;
  line = und_signer_line_read (self->reader, range);
  if (line.is_item && line.kind == UND_SIGNER_LINE_NAME)
    return FALSE;
  return line.kind == UND_SIGNER_LINE_OTHER
         || (count_words (self, range) > MOST_PROSE_WORDS
             && und_reader_token_is (self->reader, range.end - 1, "."));
}

static void
read_rows (Block *self, GArray *cells, guint column)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Row));
  guint n_others = 0;

  for (guint i = 0; i < cells->len && n_others <= MOST_OTHER_LINES; i++)
    {
      Row row = { g_array_index (cells, UndCell, i), { 0 } };

      if (row.cell.column != column)
        continue;
      row.line = und_signer_line_read (self->reader, row.cell.range);
      if (row.line.kind == UND_SIGNER_LINE_END)
        break;
      n_others = row.line.kind == UND_SIGNER_LINE_OTHER ? n_others + 1 : 0;
      if (n_others == 0)
        g_array_append_val (rows, row);
    }
  read_column (self, rows);
}

static void
read_cells (Block *self, UndSpan span, guint n_gap)
{
  g_autoptr (GArray) cells = NULL;
  guint n_columns = 0;

  if (und_span_is_empty (span))
    return;
  cells = und_cells_new (self->reader, span, n_gap);
  for (guint i = 0; i < cells->len; i++)
    n_columns = MAX (n_columns, g_array_index (cells, UndCell, i).column + 1);
  for (guint column = 0; column < n_columns; column++)
    read_rows (self, cells, column);
}

/* Where the block that begins at line @first ends: at "cc:", another closing, or running text. */
static gsize
find_block_end (const Block *self, const UndSpan *lines, gsize first, gsize end)
{
  for (gsize i = first; i < end; i++)
    {
      UndRange range = und_reader_range (self->reader, lines[i]);

      if (is_empty (range))
        continue;
      if (und_signer_line_is_closing (self->reader, range)
          || und_signer_line_read (self->reader, range).kind == UND_SIGNER_LINE_END
          || is_prose (self, range))
        return i;
    }
  return end;
}

static void
read_block (Block *self, const UndSpan *lines, gsize first, gsize end)
{
  gsize open = first; /* first line of those that are not yet read as cells */

  for (gsize i = first; i < end;)
    {
      UndRange range;
      gboolean is_list = FALSE;
      gsize next = i + 1;

      if (!is_empty (und_reader_range (self->reader, lines[i])))
        next = find_paragraph (self, lines, i, end, &range, &is_list);
      if (is_list && read_comma_list (self, range))
        {
          if (open < i)
            read_cells (self, und_span (lines[open].start, lines[i].start), WIDE_GAP);
          open = next;
        }
      i = next;
    }
  if (open < end)
    read_cells (self, und_span (lines[open].start, lines[end - 1].end), WIDE_GAP);
}

static int
compare_starts (const void *a, const void *b)
{
  const UndSignatory *first = *(UndSignatory *const *) a;
  const UndSignatory *second = *(UndSignatory *const *) b;

  return first->span.start < second->span.start ? -1 : first->span.start > second->span.start;
}

static gboolean
is_single_word (const UndSignatory *signatory)
{
  return signatory->name != NULL && strchr (signatory->name, ' ') == NULL;
}

static gboolean
is_link (const Block *self, const UndSignatory *signatory)
{
  gsize token = und_text_find_token (self->reader->text, signatory->span.start);

  return und_reader_token_is (self->reader, token, "[");
}

/* Hands over what was found in text order. One word alone is a name where most are so ("Penrose,
 * Lindt"), and else the foot of a page. */
static void
publish (Block *self)
{
  GPtrArray *found = g_ptr_array_ref (self->found);
  guint n_single = 0;

  g_ptr_array_sort (found, compare_starts);
  for (guint i = 0; i < found->len; i++)
    n_single += is_single_word (g_ptr_array_index (found, i)) ? 1 : 0;
  g_ptr_array_set_free_func (found, NULL);
  for (guint i = 0; i < found->len; i++)
    {
      UndSignatory *signatory = g_ptr_array_index (found, i);
      gboolean is_stray = is_single_word (signatory) && 2 * n_single < found->len
                          && signatory->office == NULL && signatory->affiliation == NULL
                          && !is_link (self, signatory);

      if (is_stray)
        und_signatory_free (signatory);
      else
        g_ptr_array_add (self->reader->part->signatories, signatory);
    }
  g_ptr_array_set_size (found, 0);
  g_ptr_array_unref (found);
}

/* Where the line ends were lost, the closing stands in the middle of a line. */
static void
read_inline_block (Block *self, UndSpan part)
{
  UndRange range = und_reader_range (self->reader, part);
  guint n_tried = 0;

  for (gsize i = range.end; i > range.first && n_tried < MOST_INLINE_CLOSINGS; i--)
    {
      gsize n = 0;
      gsize end = range.end;

      if (und_reader_phrase (self->reader, i - 1, UND_SET_CLOSING, &n) == NULL
          || !und_reader_token_is_capitalised (self->reader, i - 1))
        continue;
      n_tried++;
      for (gsize k = i - 1 + n; k < range.end; k++)
        if (und_reader_phrase (self->reader, k, UND_SET_COPIED, NULL) != NULL)
          {
            end = k;
            break;
          }
      read_cells (self, und_reader_span (self->reader, i - 1 + n, end), LOST_LINE_GAP);
      if (self->found->len >= LEAST_LISTED)
        return;
      g_ptr_array_set_size (self->found, 0);
    }
}

/* The lines of a part. */
typedef struct
{
  const UndSpan *spans; /* of the whole text */
  gsize first;
  gsize end;
} LineRange;

static LineRange
get_lines (const Block *self, UndSpan part)
{
  LineRange lines = { 0 };
  gsize n_lines = 0;

  lines.spans = und_text_get_lines (self->reader->text, &n_lines);
  lines.first = und_spans_find (lines.spans, n_lines, part.start);
  lines.end = und_spans_find (lines.spans, n_lines, part.end);
  if (lines.end < n_lines && lines.spans[lines.end].start < part.end)
    lines.end++;
  return lines;
}

static void
read_closings (Block *self, UndSpan part)
{
  LineRange lines = get_lines (self, part);

  for (gsize i = lines.first; i < lines.end;)
    {
      UndRange range = und_reader_range (self->reader, lines.spans[i]);
      gsize first = i + 1;

      if (!is_empty (range) && und_signer_line_is_closing (self->reader, range))
        {
          gsize block_end = find_block_end (self, lines.spans, first, lines.end);

          read_block (self, lines.spans, first, block_end);
          first = MAX (first, block_end);
        }
      i = first;
    }
}

/* A letter that ends without a closing: below its last running text, only names with offices
 * count. */
static void
read_tail (Block *self, UndSpan part)
{
  LineRange lines = get_lines (self, part);
  gsize first = lines.first;

  for (gsize i = lines.first; i < lines.end; i++)
    {
      UndRange range = und_reader_range (self->reader, lines.spans[i]);

      if (!is_empty (range) && is_prose (self, range))
        first = i + 1;
    }
  if (first == lines.first)
    return;
  read_block (self, lines.spans, first, find_block_end (self, lines.spans, first, lines.end));
  for (guint i = 0; i < self->found->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (self->found, i);

      if (signatory->name == NULL || signatory->office == NULL)
        {
          g_ptr_array_set_size (self->found, 0);
          return;
        }
    }
  self->rule = "names-below-letter";
}

/**
 * und_reader_read_block:
 *
 * Reads from the part being read those who signed below it. A block names all who sign, as far as
 * the part tells. Time is linear in the part.
 */
void
und_reader_read_block (UndReader *self)
{
  g_autoptr (GPtrArray)
    found = g_ptr_array_new_with_free_func ((GDestroyNotify) und_signatory_free);
  Block block = { self, found, "signature-block" };

  read_closings (&block, self->part->span);
  if (found->len == 0 && self->part->kind == UND_PART_LETTER)
    read_inline_block (&block, self->part->span);
  if (found->len == 0 && self->part->kind == UND_PART_LETTER)
    read_tail (&block, self->part->span);
  publish (&block);
  if (self->part->signatories->len > 0)
    self->part->list_is_complete = UND_TRISTATE_TRUE;
}
