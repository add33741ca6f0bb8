/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* The least script of a box by bit-parallel longest common subsequence, for boxes in which Myers'
 * search runs away: rewritten, shuffled and unrelated text.
 *
 * The columns of the table are the tokens of B, one bit each: 0 where a common subsequence gets
 * longer by that token (Crochemore and others 2001, Hyyrö 2004). A token of A is one row: with M
 * the columns where it stands, V becomes (V + (V & M)) | (V & ~M). A word of V without a match and
 * without a carry into it stays as it is, so a rare token costs as many words as it has places
 * (Hunt and Szymanski's gain), a common one all words of V, with its M laid out as bits.
 *
 * To get the script and not its length alone, Hirschberg 1975: the first half of A from the start
 * and the second from the end tell where B falls in two, and the halves are solved likewise, twice
 * the cost of one pass in all. A box whose rows fit into MAX_KEPT_WORDS is not split: all rows are
 * kept and walked back.
 *
 * A script of d edits stays near the diagonal (Ukkonen, "Algorithms for approximate string
 * matching", 1985), so each row needs only the words of that band. What is left of it keeps what it
 * was and hands no carry on, what is right of it is still empty: either is what some script of the
 * band gets, so that the best is found, and nothing better is made up. How many edits are enough is
 * told by one pass in a narrow band at first, and exactly when a box has fallen in two. Of 200,000
 * words of 1,000 kinds of which three in ten are others, half of the table is left.
 *
 * Memory is 12 bytes an id, 4 to 8 a column of the largest box, and at most 64 for the common
 * ones. Time for 100,000 words of a two-word alphabet a side: 3 × 10^8 word steps of about a
 * nanosecond in the whole table, a third of them in the band. */
#include "und-search-private.h"

/* Words of all rows of a box that is walked back in one go: 256 kB, what a core holds near by. */
#define MAX_KEPT_WORDS (1u << 15)

/* A token with a place in more than one of so many words of the row is laid out as bits: a word of
 * bits is a nanosecond at most, a place to be gathered, carry and all, some 25. Of 200,000 words of
 * 300 kinds, 20 % of them edited, it is 1.2 s, and 3.1 s where only a place in every other word
 * was laid out; with one in 16 or 32 the bits are too many to be held near by. */
#define DENSE_SHARE 8

/* Steps that it is told to take to gather a place. */
#define PLACE_STEPS 2

/* Rows between two looks at the cancellable: a row may have thousands of words. */
#define ROWS_PER_CHECK 256

/* Rows of common tokens that are worked out together. */
#define ROWS_AT_ONCE 4

/* The band, in words to either side of the diagonal, that tells at first how many edits are enough,
 * and how many times as many words a row has for that to be worth while. */
#define FIRST_BAND_WORDS 32
#define FIRST_BAND_SHARE 16

/* The columns that row i needs: from i - @n_before on, up to i + @n_after and that one too. */
typedef struct
{
  gint64 n_before;
  gint64 n_after;
} Band;

/* A box and how many edits it needs. */
typedef struct
{
  UndBox box;
  gint64 n_edits;
} Part;

/* Where an id stands among the columns. */
typedef struct
{
  guint32 n_places;
  guint32 end;   /* one past its last place in the places, + 1; 0 when it has none yet */
  guint32 dense; /* index of its bits, + 1; 0 when it has none */
} Entry;

struct _UndBitSearch
{
  Entry *entries;  /* by id; all 0 between uses */
  guint32 *places; /* columns by id, rising; grown as needed */
  gsize n_places;  /* that there is room for */
  guint64 *dense;  /* rows of bits; grown as needed */
  gsize n_dense;   /* words in @dense */
  guint64 *rows;   /* the row or rows worked on; grown as needed */
  gsize n_rows;    /* words in @rows */
};

/**
 * und_bit_search_new:
 * @n_ids: one more than the greatest id of either side
 *
 * Makes ready for boxes of two sides. O(n_ids), and so is the memory until a box comes.
 *
 * Returns: (transfer full): a search of boxes by bits
 */
UndBitSearch *
und_bit_search_new (guint32 n_ids)
{
  UndBitSearch *self = g_new0 (UndBitSearch, 1);

  self->entries = g_new0 (Entry, (gsize) n_ids + 1);
  return self;
}

/**
 * und_bit_search_free:
 * @self: (transfer full): a search of boxes by bits
 *
 * Frees it.
 */
void
und_bit_search_free (UndBitSearch *self)
{
  g_free (self->entries);
  g_free (self->places);
  g_free (self->dense);
  g_free (self->rows);
  g_free (self);
}

static guint32
get_n_words (const UndBox *box)
{
  return (box->b_end - box->b_start + 63) / 64;
}

/* How many columns more than rows. */
static gint64
count_longer (const UndBox *box)
{
  return (gint64) (box->b_end - box->b_start) - (box->a_end - box->a_start);
}

/* The band in which all scripts of @box are that have no more edits than @n_edits, from the start
 * as from the end. */
static Band
find_band (const UndBox *box, gint64 n_edits)
{
  const gint64 n_longer = count_longer (box);
  const gint64 n_aside = (n_edits - ABS (n_longer)) / 2;

  return (Band){ n_aside + MAX (0, -n_longer), n_aside + MAX (0, n_longer) };
}

/* The words that the rows from @first on, before @end, need. */
static void
find_words (const Band *band,
            guint32 first,
            guint32 end,
            guint32 n_words,
            guint32 *start,
            guint32 *stop)
{
  const gint64 n_left = (gint64) first - band->n_before;
  const gint64 n_right = ((gint64) end + band->n_after) / 64 + 1;

  *start = n_left > 0 ? (guint32) MIN (n_left / 64, n_words) : 0;
  *stop = (guint32) MIN (n_right, n_words);
}

/* The token of column @column: B's from its start, or from its end. */
static guint32
get_column (const UndSearch *search, const UndBox *box, guint32 column, gboolean is_reversed)
{
  return search->b[is_reversed ? box->b_end - 1 - column : box->b_start + column];
}

static void
reserve (guint64 **words, gsize *n_words, gsize n_wanted)
{
  if (n_wanted <= *n_words)
    return;
  g_free (*words);
  *words = g_new (guint64, n_wanted);
  *n_words = n_wanted;
}

/* Lays out as bits the ids that have many places. */
static void
fill_dense (UndBitSearch *self, const UndSearch *search, const UndBox *box, gboolean is_reversed)
{
  const guint32 n_columns = box->b_end - box->b_start, n_words = get_n_words (box);
  const guint32 least = n_words / DENSE_SHARE;
  gsize n_dense = 0;

  for (guint32 j = 0; j < n_columns; j++)
    {
      Entry *entry = &self->entries[get_column (search, box, j, is_reversed)];

      if (entry->dense == 0 && entry->n_places > least)
        entry->dense = (guint32) ++n_dense;
    }
  reserve (&self->dense, &self->n_dense, n_dense * n_words);
  if (n_dense > 0)
    memset (self->dense, 0, n_dense * n_words * sizeof *self->dense);
  for (guint32 j = 0; j < n_columns; j++)
    {
      const Entry *entry = &self->entries[get_column (search, box, j, is_reversed)];

      if (entry->dense > 0)
        self->dense[(gsize) (entry->dense - 1) * n_words + j / 64] |= G_GUINT64_CONSTANT (1)
                                                                      << (j % 64);
    }
}

static void
fill_places (UndBitSearch *self, const UndSearch *search, const UndBox *box, gboolean is_reversed)
{
  const guint32 n_columns = box->b_end - box->b_start;
  guint32 next = 1;

  if (n_columns > self->n_places)
    {
      g_free (self->places);
      self->n_places = MAX (n_columns, 2 * self->n_places);
      self->places = g_new (guint32, self->n_places);
    }
  for (guint32 j = 0; j < n_columns; j++)
    self->entries[get_column (search, box, j, is_reversed)].n_places++;
  for (guint32 j = 0; j < n_columns; j++)
    {
      Entry *entry = &self->entries[get_column (search, box, j, is_reversed)];

      if (entry->end == 0)
        {
          entry->end = next;
          next += entry->n_places;
        }
      self->places[entry->end++ - 1] = j;
    }
  fill_dense (self, search, box, is_reversed);
}

static void
clear_places (UndBitSearch *self, const UndSearch *search, const UndBox *box)
{
  for (guint32 j = box->b_start; j < box->b_end; j++)
    self->entries[search->b[j]] = (Entry){ 0 };
}

/* One word of one row: the word above it in, the word of this row out. */
static inline guint64
step_word (guint64 above, guint64 matches, guint64 *carry)
{
  guint64 sum;
  guint64 overflow = __builtin_add_overflow (above, above & matches, &sum);

  overflow |= __builtin_add_overflow (sum, *carry, &sum);
  *carry = overflow;
  return sum | (above & ~matches);
}

/* One row for a token with @matches laid out as bits, from word @start to @stop. */
static void
add_dense_row (guint64 *row, const guint64 *matches, guint32 start, guint32 stop)
{
  guint64 carry = 0;

  for (guint32 w = start; w < stop; w++)
    row[w] = step_word (row[w], matches[w], &carry);
}

/* ROWS_AT_ONCE rows in one go. Each waits for its own carry alone, so that a processor works on
 * all of them at a time, and a word is loaded and stored once. */
static void
add_dense_rows (guint64 *row,
                const guint64 *const matches[ROWS_AT_ONCE],
                guint32 start,
                guint32 stop)
{
  const guint64 *first = matches[0], *second = matches[1], *third = matches[2],
                *fourth = matches[3];
  guint64 carries[ROWS_AT_ONCE] = { 0 };

  for (guint32 w = start; w < stop; w++)
    {
      guint64 word = step_word (row[w], first[w], &carries[0]);

      word = step_word (word, second[w], &carries[1]);
      word = step_word (word, third[w], &carries[2]);
      row[w] = step_word (word, fourth[w], &carries[3]);
    }
}

/* The first of the rising @places that is in word @start or beyond. */
static guint32
find_place (const guint32 *places, guint32 n_places, guint32 start)
{
  guint32 low = 0, high = n_places;

  while (low < high)
    {
      const guint32 middle = low + (high - low) / 2;

      if (places[middle] / 64 < start)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* One row for a token with few places: only their words, and where a carry runs on. */
static void
add_sparse_row (guint64 *row, const guint32 *places, guint32 n_places, guint32 start, guint32 stop)
{
  guint64 carry = 0;
  guint32 k = start > 0 ? find_place (places, n_places, start) : 0;
  guint32 w = start;

  while (w < stop && (k < n_places || carry != 0))
    {
      guint64 matches = 0;

      if (carry == 0)
        w = places[k] / 64;
      if (w >= stop)
        return;
      for (; k < n_places && places[k] / 64 == w; k++)
        matches |= G_GUINT64_CONSTANT (1) << (places[k] % 64);
      row[w] = step_word (row[w], matches, &carry);
      w++;
    }
}

static void
add_row (const UndBitSearch *self,
         guint64 *row,
         guint32 id,
         guint32 n_words,
         guint32 start,
         guint32 stop)
{
  const Entry *entry = &self->entries[id];

  if (entry->dense > 0)
    add_dense_row (row, self->dense + (gsize) (entry->dense - 1) * n_words, start, stop);
  else if (entry->n_places > 0)
    add_sparse_row (row, self->places + (entry->end - 1 - entry->n_places), entry->n_places, start,
                    stop);
}

static guint32
get_row_id (const UndSearch *search, const UndBox *box, guint32 row, gboolean is_reversed)
{
  return search->a[is_reversed ? box->a_end - 1 - row : box->a_start + row];
}

/* The bits of the next ROWS_AT_ONCE rows from @i on. FALSE if one of them has none. */
static gboolean
list_dense_rows (const UndBitSearch *self,
                 const UndSearch *search,
                 const UndBox *box,
                 gboolean is_reversed,
                 guint32 i,
                 const guint64 *matches[ROWS_AT_ONCE])
{
  const guint32 n_words = get_n_words (box);

  if (i + ROWS_AT_ONCE > box->a_end - box->a_start)
    return FALSE;
  for (guint32 k = 0; k < ROWS_AT_ONCE; k++)
    {
      const Entry *entry = &self->entries[get_row_id (search, box, i + k, is_reversed)];

      if (entry->dense == 0)
        return FALSE;
      matches[k] = self->dense + (gsize) (entry->dense - 1) * n_words;
    }
  return TRUE;
}

/* All rows of @box into @row, from the end of both sides if @is_reversed. FALSE when cancelled. */
static gboolean
pass_rows (UndBitSearch *self,
           const UndSearch *search,
           const UndBox *box,
           const Band *band,
           gboolean is_reversed,
           guint64 *row,
           GError **error)
{
  const guint32 n_a = box->a_end - box->a_start, n_words = get_n_words (box);
  gboolean is_cancelled = FALSE;
  guint n_since_check = 0;

  memset (row, 0xff, n_words * sizeof *row);
  fill_places (self, search, box, is_reversed);
  for (guint32 i = 0; i < n_a && !is_cancelled;)
    {
      const guint64 *matches[ROWS_AT_ONCE];
      guint32 start, stop;

      if (n_since_check++ % ROWS_PER_CHECK == 0)
        is_cancelled = g_cancellable_set_error_if_cancelled (search->cancellable, error);
      if (list_dense_rows (self, search, box, is_reversed, i, matches))
        {
          find_words (band, i, i + ROWS_AT_ONCE, n_words, &start, &stop);
          add_dense_rows (row, matches, start, stop);
          i += ROWS_AT_ONCE;
          continue;
        }
      find_words (band, i, i + 1, n_words, &start, &stop);
      add_row (self, row, get_row_id (search, box, i, is_reversed), n_words, start, stop);
      i++;
    }
  clear_places (self, search, box);
  return !is_cancelled;
}

/* Does a common subsequence get longer by the token of @column? */
static gboolean
is_longer_at (const guint64 *row, guint32 column)
{
  return (row[column / 64] >> (column % 64) & 1) == 0;
}

static gint64
count_edits (const UndBox *box, gint64 n_equal)
{
  return (gint64) (box->a_end - box->a_start) + (box->b_end - box->b_start) - 2 * n_equal;
}

/* How many tokens a common subsequence of all passed rows and the first @n_columns has. */
static gint64
count_equal (const guint64 *row, guint32 n_columns)
{
  gint64 n_equal = 0;

  for (guint32 j = 0; j < n_columns; j++)
    n_equal += is_longer_at (row, j);
  return n_equal;
}

/* Sets @n_edits to so many as are enough for a script of @box. FALSE when cancelled. */
static gboolean
bound_edits (UndBitSearch *self,
             const UndSearch *search,
             const UndBox *box,
             gint64 *n_edits,
             GError **error)
{
  const guint32 n_words = get_n_words (box);
  const gint64 n_aside = 64 * FIRST_BAND_WORDS;
  const gint64 n_longer = ABS (count_longer (box));
  const Band band = find_band (box, n_longer + 2 * n_aside);

  *n_edits = count_edits (box, 0);
  if ((n_longer + 2 * n_aside) / 64 * FIRST_BAND_SHARE > n_words)
    return TRUE;
  reserve (&self->rows, &self->n_rows, n_words);
  if (!pass_rows (self, search, box, &band, FALSE, self->rows, error))
    return FALSE;
  *n_edits = count_edits (box, count_equal (self->rows, box->b_end - box->b_start));
  return TRUE;
}

/* Cuts the box of @part in two, in the middle of A and where B falls in two then. FALSE when
 * cancelled. */
static gboolean
halve (UndBitSearch *self,
       const UndSearch *search,
       const Part *part,
       Part halves[2],
       GError **error)
{
  const UndBox *box = &part->box;
  const guint32 n_columns = box->b_end - box->b_start, n_words = get_n_words (box);
  const guint32 a_middle = box->a_start + (box->a_end - box->a_start) / 2;
  const UndBox first = { box->a_start, a_middle, box->b_start, box->b_end, 0 };
  const UndBox second = { a_middle, box->a_end, box->b_start, box->b_end, 0 };
  const Band band = find_band (box, part->n_edits);
  guint32 b_middle = box->b_start;
  guint64 *forward, *backward;
  gint64 n_equal = 0, most = 0;

  reserve (&self->rows, &self->n_rows, 2 * (gsize) n_words);
  forward = self->rows;
  backward = self->rows + n_words;
  if (!pass_rows (self, search, &first, &band, FALSE, forward, error)
      || !pass_rows (self, search, &second, &band, TRUE, backward, error))
    return FALSE;
  /* Counted from what the second half alone has in common with all of B. */
  for (guint32 j = 0; j < n_columns; j++)
    {
      n_equal += is_longer_at (forward, j);
      n_equal -= is_longer_at (backward, n_columns - 1 - j);
      if (n_equal <= most)
        continue;
      most = n_equal;
      b_middle = box->b_start + j + 1;
    }
  halves[0].box = (UndBox){ box->a_start, a_middle, box->b_start, b_middle, 0 };
  halves[1].box = (UndBox){ a_middle, box->a_end, b_middle, box->b_end, 0 };
  halves[0].n_edits = count_edits (&halves[0].box, count_equal (forward, b_middle - box->b_start));
  halves[1].n_edits = count_edits (&halves[1].box, count_equal (backward, box->b_end - b_middle));
  return TRUE;
}

/* Keeps the rows of @box and walks back through them. */
static void
walk_back (UndBitSearch *self, const UndSearch *search, const UndBox *box)
{
  const guint32 n_a = box->a_end - box->a_start, n_words = get_n_words (box);
  guint32 i = n_a, j = box->b_end - box->b_start;

  reserve (&self->rows, &self->n_rows, ((gsize) n_a + 1) * n_words);
  memset (self->rows, 0xff, n_words * sizeof *self->rows);
  fill_places (self, search, box, FALSE);
  for (guint32 k = 0; k < n_a; k++)
    {
      guint64 *row = self->rows + (gsize) (k + 1) * n_words;

      memcpy (row, row - n_words, n_words * sizeof *row);
      add_row (self, row, search->a[box->a_start + k], n_words, 0, n_words);
    }
  clear_places (self, search, box);
  while (i > 0 && j > 0)
    {
      const guint64 *row = self->rows + (gsize) i * n_words;

      if (!is_longer_at (row, j - 1))
        search->b_changed[box->b_start + --j] = 1;
      else if (is_longer_at (row - n_words, j - 1))
        search->a_changed[box->a_start + --i] = 1;
      else
        {
          i--;
          j--;
        }
    }
  memset (search->a_changed + box->a_start, 1, i);
  memset (search->b_changed + box->b_start, 1, j);
}

/**
 * und_bit_search_estimate:
 * @self: a search of boxes by bits
 * @search: the search that the box is of
 * @box: a box
 *
 * Forecasts what solving @box takes at most, in words of rows, each about a nanosecond. O(tokens of
 * the box).
 *
 * Returns: steps
 */
guint64
und_bit_search_estimate (UndBitSearch *self, const UndSearch *search, const UndBox *box)
{
  const guint32 n_words = get_n_words (box);
  guint64 n_steps = 0;

  for (guint32 j = box->b_start; j < box->b_end; j++)
    self->entries[search->b[j]].n_places++;
  for (guint32 i = box->a_start; i < box->a_end; i++)
    n_steps += 1 + MIN ((guint64) PLACE_STEPS * self->entries[search->a[i]].n_places, n_words);
  clear_places (self, search, box);
  return 2 * n_steps;
}

/**
 * und_bit_search_solve:
 * @self: a search of boxes by bits
 * @search: the search that the box is of
 * @whole: a box
 * @error: set only to %G_IO_ERROR_CANCELLED
 *
 * Marks in @search what does not stay in @whole by a least script (Crochemore and others 2001,
 * Hirschberg 1975). Takes hardly more than und_bit_search_estimate() steps, fewer the more the
 * sides are the same.
 *
 * Returns: %FALSE when cancelled
 */
gboolean
und_bit_search_solve (UndBitSearch *self, UndSearch *search, const UndBox *whole, GError **error)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Part));
  Part part = { *whole, 0 };

  if (!bound_edits (self, search, whole, &part.n_edits, error))
    return FALSE;
  g_array_append_val (stack, part);
  while (stack->len > 0)
    {
      UndBox *box = &part.box;
      Part halves[2];
      guint32 n_a;

      part = g_array_index (stack, Part, stack->len - 1);
      g_array_set_size (stack, stack->len - 1);
      und_search_trim_box (search, box);
      n_a = box->a_end - box->a_start;
      if (box->a_start == box->a_end || box->b_start == box->b_end)
        {
          und_search_mark_changed (search, box);
          continue;
        }
      if (n_a == 1 || ((guint64) n_a + 1) * get_n_words (box) <= MAX_KEPT_WORDS)
        {
          walk_back (self, search, box);
          continue;
        }
      if (!halve (self, search, &part, halves, error))
        return FALSE;
      g_array_append_vals (stack, halves, 2);
    }
  return TRUE;
}
