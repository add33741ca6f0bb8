/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * A page as lines and columns. Signatures often stand side by side; text keeps of that only wide
 * gaps. Where a line has several cells, their places give the columns, and a cell of a line with
 * fewer belongs to the column whose place is nearest.
 */
#include "config.h"

#include "und-cell.h"

/* Columns of one page; more is a table of something else. */
#define MOST_COLUMNS 6

/* Characters to the next stop of a tab. */
#define TAB 8

typedef struct
{
  const UndReader *reader;
  const char *bytes;
  guint n_gap;
  GArray *cells;  /* UndCell */
  GArray *places; /* gsize: where each cell begins in its line, in characters */
} Page;

/* The characters to @end of a line of which @n lie before @start. */
static gsize
count_chars (const char *bytes, gsize n, gsize start, gsize end)
{
  for (const char *p = bytes + start; p < bytes + end; p = g_utf8_next_char (p))
    n += *p == '\t' ? TAB - n % TAB : 1;
  return n;
}

/* "Ada K  Penrose", where the stop of the initial was lost. */
static gboolean
is_behind_initial (const Page *self, gsize token)
{
  const UndReader *reader = self->reader;

  return token > 1 && und_span_length (reader->tokens[token - 1].span) == 1
         && und_reader_token_is_capitalised (reader, token - 1)
         && und_reader_token_is_capitalised (reader, token - 2)
         && reader->tokens[token - 1].span.start == reader->tokens[token - 2].span.end + 1
         && und_reader_token_is_capitalised (reader, token);
}

static gboolean
is_wide (const Page *self, gsize token)
{
  gsize start = self->reader->tokens[token - 1].span.end;
  gsize end = self->reader->tokens[token].span.start;

  for (gsize i = start; i < end; i++)
    if (self->bytes[i] == '\t')
      return TRUE;
  if (end == start + 2 && is_behind_initial (self, token))
    return FALSE;
  return g_utf8_strlen (self->bytes + start, (gssize) (end - start)) >= (glong) self->n_gap;
}

/* The line whose cells are being read. */
typedef struct
{
  gsize index;
  gboolean is_after_blank;
  gsize byte;  /* how far its characters are counted, */
  gsize place; /* and how many there are */
} Line;

static void
add_cell (Page *self, Line *line, gsize first, gsize end)
{
  UndCell cell = { { first, end }, 0, line->index, line->is_after_blank, TRUE };
  gsize byte = self->reader->tokens[first].span.start;

  line->place = count_chars (self->bytes, line->place, line->byte, byte);
  line->byte = byte;
  g_array_append_val (self->cells, cell);
  g_array_append_val (self->places, line->place);
}

static void
read_line (Page *self, UndSpan span, gsize index, gboolean is_after_blank)
{
  UndRange range = und_reader_range (self->reader, span);
  Line line = { index, is_after_blank, span.start, 0 };
  guint n_before = self->cells->len;
  gsize first = range.first;

  for (gsize i = range.first + 1; i < range.end; i++)
    if (is_wide (self, i))
      {
        add_cell (self, &line, first, i);
        first = i;
      }
  add_cell (self, &line, first, range.end);
  if (self->cells->len - n_before > 1)
    for (guint i = n_before; i < self->cells->len; i++)
      g_array_index (self->cells, UndCell, i).is_alone = FALSE;
}

static guint
count_on_line (const Page *self, guint first)
{
  gsize line = g_array_index (self->cells, UndCell, first).line;
  guint n = 0;

  while (first + n < self->cells->len
         && g_array_index (self->cells, UndCell, first + n).line == line)
    n++;
  return n;
}

/* The first line with the most cells gives the columns. */
static guint
find_columns (const Page *self, gsize places[MOST_COLUMNS])
{
  guint n_columns = 0;

  for (guint i = 0; i < self->cells->len;)
    {
      guint n = count_on_line (self, i);

      if (n > n_columns && n <= MOST_COLUMNS)
        {
          n_columns = n;
          for (guint k = 0; k < n; k++)
            places[k] = g_array_index (self->places, gsize, i + k);
        }
      i += n;
    }
  return n_columns;
}

static gsize
measure_distance (gsize a, gsize b)
{
  return a < b ? b - a : a - b;
}

static void
assign_columns (Page *self)
{
  gsize places[MOST_COLUMNS] = { 0 };
  guint n_columns = find_columns (self, places);

  for (guint i = 0; i < self->cells->len;)
    {
      guint n = count_on_line (self, i);
      guint column = 0;

      /* A line whose ends were lost: everything follows in one column. */
      for (guint k = 0; k < n && n <= MOST_COLUMNS; k++, column++)
        {
          gsize place = g_array_index (self->places, gsize, i + k);

          while (n < n_columns && column + 1 < n_columns
                 && measure_distance (place, places[column + 1])
                      < measure_distance (place, places[column]))
            column++;
          g_array_index (self->cells, UndCell, i + k).column = column;
        }
      i += n;
    }
}

GArray *
und_cells_new (const UndReader *reader, UndSpan span, guint n_gap)
{
  Page page = { reader, und_text_get_bytes (reader->text, NULL), n_gap, NULL, NULL };
  gsize n_lines = 0;
  const UndSpan *lines = und_text_get_lines (reader->text, &n_lines);
  gboolean is_after_blank = TRUE;

  page.cells = g_array_new (FALSE, FALSE, sizeof (UndCell));
  page.places = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (gsize i = und_spans_find (lines, n_lines, span.start);
       i < n_lines && lines[i].start < span.end; i++)
    {
      UndSpan line = und_span (MAX (lines[i].start, span.start), MIN (lines[i].end, span.end));
      UndRange range = und_reader_range (reader, line);

      if (range.first < range.end)
        read_line (&page, line, i, is_after_blank);
      is_after_blank = range.first == range.end;
    }
  assign_columns (&page);
  g_array_unref (page.places);
  return page.cells;
}
