/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Columns of signatures between which a text has kept one space only:
 *
 *   Ada Penrose Karl Q. Oram
 *   Attorney General of Utah Attorney General of Ohio
 *
 * Names alone do not tell where they part, and no gap does; the offices do, as each begins anew:
 *
 *   offices := (title …){k} | (place title){k}      k > 1, all alike
 *   names   := name{k}                              on the line above
 *   places  := ("State of"? place){k}               on the lines below
 *
 * A line is parted only if the line of names above it can be parted into as many; that a name has
 * two words, not counting initials, is likelier than that it has more or fewer.
 */
#include "config.h"

#include "und-cell-parting.h"

#include "und-signer-line.h"

#include <string.h>

/* Signatures side by side; more is a table of something else. */
#define MOST_PIECES 6

/* Tokens of a line of names; a longer one is running text. */
#define MOST_NAMES_TOKENS 48

/* Whole words that most names have. */
#define USUAL_WORDS 2

/* The pieces of a cell: the first token of each. */
typedef struct
{
  guint n;
  gsize starts[MOST_PIECES];
} Pieces;

/* The cells of one line. */
typedef struct
{
  guint first;
  guint n;
} LineCells;

static gboolean
is_connector (const UndReader *self, gsize token)
{
  static const char *const words[] = { "of", "for", "the", "and", "to", ",", "&", "-", "–", NULL };

  return und_reader_token_is_one_of (self, token, words);
}

/* The office at @token, perhaps after "Acting" or "Deputy"; how many tokens it takes, or 0. */
static gsize
count_title (const UndReader *self, gsize token)
{
  gsize next = token;
  gsize n = 0;

  if (!und_reader_token_is_capitalised (self, token))
    return 0;
  if (und_reader_phrase (self, token, UND_SET_OFFICE, &n) != NULL)
    return n;
  while (und_reader_phrase (self, next, UND_SET_OFFICE_RANK, &n) != NULL)
    next += n;
  if (next == token || und_reader_phrase (self, next, UND_SET_OFFICE, &n) == NULL)
    return 0;
  return next + n - token;
}

/* "Utah", "State of Utah", "the District of Columbia"; how many tokens, or 0. */
static gsize
count_place (const UndReader *self, gsize token)
{
  static const char *const kinds[] = { "state", "commonwealth", "territory", "province", NULL };
  UndNameForm form = UND_NAME_FORM_NAME;
  gsize next = token;
  gsize n = 0;

  if (und_reader_token_is_one_of (self, next, kinds) && und_reader_token_is (self, next + 1, "of"))
    next += 2;
  if (und_reader_token_is (self, next, "the"))
    next++;
  if (und_reader_jurisdiction (self, next, &n, &form) == NULL || form != UND_NAME_FORM_NAME)
    return 0;
  return next + n - token;
}

static gboolean
add_start (Pieces *self, gsize token)
{
  if (self->n == MOST_PIECES)
    return FALSE;
  self->starts[self->n++] = token;
  return TRUE;
}

/* A title begins each piece. */
static gboolean
part_by_titles (const UndReader *self, UndRange range, Pieces *pieces)
{
  gsize n = count_title (self, range.first);

  pieces->n = 0;
  if (n == 0)
    return FALSE;
  for (gsize i = range.first; i < range.end; i += MAX (n, 1))
    {
      n = count_title (self, i);
      if (n > 0 && (i == range.first || !is_connector (self, i - 1)) && !add_start (pieces, i))
        return FALSE;
    }
  return pieces->n > 1;
}

/* Each piece is a place and a title, or each a place alone. */
static gboolean
part_by_places (const UndReader *self, UndRange range, Pieces *pieces)
{
  guint n_titles = 0;

  pieces->n = 0;
  for (gsize i = range.first; i < range.end;)
    {
      gsize n_place = count_place (self, i);
      gsize n_title = n_place > 0 ? count_title (self, i + n_place) : 0;

      if (n_place == 0 || !add_start (pieces, i))
        return FALSE;
      n_titles += n_title > 0 ? 1 : 0;
      i += n_place + n_title;
      if (i > range.end)
        return FALSE;
    }
  return pieces->n > 1 && (n_titles == 0 || n_titles == pieces->n);
}

static UndRange
get_piece (const Pieces *self, UndRange range, guint index)
{
  return (UndRange){ self->starts[index],
                     index + 1 < self->n ? self->starts[index + 1] : range.end };
}

/* Are they of one kind, and either the same office or each of some jurisdiction? */
static gboolean
are_alike (const UndReader *self, UndRange range, const Pieces *pieces, UndSignerLineKind kind)
{
  const char *title = NULL;
  gboolean has_one_title = TRUE;
  gboolean has_places = TRUE;

  for (guint i = 0; i < pieces->n; i++)
    {
      UndSignerLine line = und_signer_line_read (self, get_piece (pieces, range, i));

      if (line.kind != kind || line.title == NULL)
        return FALSE;
      title = title != NULL ? title : line.title;
      has_one_title = has_one_title && strcmp (title, line.title) == 0;
      has_places = has_places && line.jurisdiction != NULL;
    }
  return has_one_title || has_places;
}

static gboolean
part_offices (const UndReader *self, UndRange range, Pieces *pieces)
{
  return (part_by_titles (self, range, pieces) || part_by_places (self, range, pieces))
         && are_alike (self, range, pieces, UND_SIGNER_LINE_OFFICE);
}

/* "Senator Ada Penrose Senator Bo Lindt" needs no line below. */
static gboolean
part_titled_names (const UndReader *self, UndRange range, Pieces *pieces)
{
  return part_by_titles (self, range, pieces)
         && are_alike (self, range, pieces, UND_SIGNER_LINE_NAME);
}

/* A whole word of a name: no initial, no suffix; a particle is one only where a name begins. */
static gboolean
is_whole_word (const UndReader *self, gsize first, gsize token)
{
  return und_reader_token_is_word (self, token) && und_span_length (self->tokens[token].span) > 1
         && und_reader_phrase (self, token, UND_SET_NAME_SUFFIX, NULL) == NULL
         && (token == first
             || und_reader_phrase (self, token, UND_SET_NAME_PARTICLE, NULL) == NULL);
}

/* How far [first, end) is from a usual name: whole words too many or too few, or G_MAXUINT if it is
 * no name. None ends in an initial. */
static guint
measure_name (const UndReader *self, gsize first, gsize end)
{
  gsize n = 0;
  gsize last = end - 1;
  guint n_words = 0;

  if (!und_surname_match (self, first, end, &n) || n != end - first)
    return G_MAXUINT;
  while (last > first && !und_reader_token_is_word (self, last))
    last--;
  for (gsize i = first; i < end; i++)
    n_words += is_whole_word (self, first, i);
  if (last == first || und_span_length (self->tokens[last].span) == 1)
    return G_MAXUINT;
  return n_words > USUAL_WORDS ? n_words - USUAL_WORDS : USUAL_WORDS - n_words;
}

/* Parts @range into @n_pieces names, by dynamic programming over its tokens: the least sum of what
 * measure_name() says; of equal ones that with the shortest last name. */
static gboolean
part_names (const UndReader *self, UndRange range, guint n_pieces, Pieces *pieces)
{
  gsize n_tokens = range.end - range.first;
  guint least[MOST_PIECES + 1][MOST_NAMES_TOKENS + 1];
  gsize from[MOST_PIECES + 1][MOST_NAMES_TOKENS + 1];
  gsize end = n_tokens;

  if (n_tokens > MOST_NAMES_TOKENS || n_pieces > MOST_PIECES)
    return FALSE;
  for (guint k = 0; k <= n_pieces; k++)
    for (gsize i = 0; i <= n_tokens; i++)
      least[k][i] = k == 0 && i == 0 ? 0 : G_MAXUINT;
  for (gsize first = 0; first < n_tokens; first++)
    for (gsize next = first + 1; next <= n_tokens; next++)
      {
        guint cost = measure_name (self, range.first + first, range.first + next);

        for (guint k = 0; cost < G_MAXUINT && k < n_pieces; k++)
          if (least[k][first] < G_MAXUINT && least[k][first] + cost <= least[k + 1][next])
            {
              least[k + 1][next] = least[k][first] + cost;
              from[k + 1][next] = first;
            }
      }
  if (least[n_pieces][n_tokens] == G_MAXUINT)
    return FALSE;
  pieces->n = n_pieces;
  for (guint k = n_pieces; k > 0; k--)
    {
      end = from[k][end];
      pieces->starts[k - 1] = range.first + end;
    }
  return TRUE;
}

static UndCell *
get_cell (GArray *cells, guint index)
{
  return &g_array_index (cells, UndCell, index);
}

/* (element-type LineCells) */
static GArray *
list_lines (GArray *cells)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (LineCells));

  for (guint i = 0; i < cells->len;)
    {
      LineCells line = { i, 0 };

      while (i < cells->len && get_cell (cells, i)->line == get_cell (cells, line.first)->line)
        i++;
      line.n = i - line.first;
      g_array_append_val (lines, line);
    }
  return lines;
}

static gboolean
are_offices (GArray *cells, LineCells line, const UndReader *reader)
{
  for (guint i = 0; i < line.n; i++)
    {
      UndSignerLine read = und_signer_line_read (reader, get_cell (cells, line.first + i)->range);

      if (!und_signer_line_is_whole_office (&read))
        return FALSE;
    }
  return line.n > 1 && line.n <= MOST_PIECES;
}

/* What is found of one block. */
typedef struct
{
  const UndReader *reader;
  GArray *cells;  /* UndCell */
  GArray *lines;  /* LineCells */
  Pieces *pieces; /* (array length=lines): n is 0 where the line stays as it is */
} Parting;

static LineCells
get_line (const Parting *self, guint index)
{
  return g_array_index (self->lines, LineCells, index);
}

static UndRange
get_range (const Parting *self, guint line)
{
  return get_cell (self->cells, get_line (self, line).first)->range;
}

/* The places below offices that were parted: the index of the line after them. */
static guint
part_places_below (Parting *self, guint line, guint n_pieces)
{
  for (; line < self->lines->len && get_line (self, line).n == 1; line++)
    {
      Pieces pieces;

      if (!part_by_places (self->reader, get_range (self, line), &pieces) || pieces.n != n_pieces)
        break;
      self->pieces[line] = pieces;
    }
  return line;
}

/* The names in the line above offices. FALSE if there are not as many. */
static gboolean
part_names_above (Parting *self, guint line, guint n_pieces)
{
  if (line == 0)
    return FALSE;
  if (get_line (self, line - 1).n > 1)
    return get_line (self, line - 1).n == n_pieces;
  return part_names (self->reader, get_range (self, line - 1), n_pieces, &self->pieces[line - 1]);
}

static void
find_pieces (Parting *self)
{
  for (guint line = 0; line < self->lines->len;)
    {
      LineCells here = get_line (self, line);
      UndRange range = get_range (self, line);
      Pieces pieces = { 0 };

      if (here.n == 1 && part_titled_names (self->reader, range, &pieces))
        self->pieces[line++] = pieces;
      else if (here.n == 1 && part_offices (self->reader, range, &pieces)
               && part_names_above (self, line, pieces.n))
        {
          self->pieces[line] = pieces;
          line = part_places_below (self, line + 1, pieces.n);
        }
      else if (are_offices (self->cells, here, self->reader)
               && part_names_above (self, line, here.n))
        line = part_places_below (self, line + 1, here.n);
      else
        line++;
    }
}

/* The pieces of a line get the columns of the line above or below that has as many cells. */
static guint
find_column (const Parting *self, guint line, guint piece)
{
  for (guint other = line > 0 ? line - 1 : line; other <= line + 1 && other < self->lines->len;
       other++)
    if (get_line (self, other).n == self->pieces[line].n)
      return get_cell (self->cells, get_line (self, other).first + piece)->column;
  return piece;
}

static void
cut (Parting *self)
{
  g_autoptr (GArray) made = g_array_new (FALSE, FALSE, sizeof (UndCell));

  for (guint l = 0; l < self->lines->len; l++)
    {
      LineCells line = get_line (self, l);
      UndCell whole = *get_cell (self->cells, line.first);

      if (self->pieces[l].n == 0)
        g_array_append_vals (made, get_cell (self->cells, line.first), line.n);
      for (guint i = 0; i < self->pieces[l].n; i++)
        {
          UndCell cell = whole;

          cell.range = get_piece (&self->pieces[l], whole.range, i);
          cell.column = find_column (self, l, i);
          cell.is_alone = FALSE;
          g_array_append_val (made, cell);
        }
    }
  g_array_set_size (self->cells, 0);
  g_array_append_vals (self->cells, made->data, made->len);
}

void
und_cells_part (GArray *cells, const UndReader *reader)
{
  g_autoptr (GArray) lines = list_lines (cells);
  g_autofree Pieces *pieces = g_new0 (Pieces, lines->len);
  Parting self = { reader, cells, lines, pieces };

  find_pieces (&self);
  cut (&self);
}
