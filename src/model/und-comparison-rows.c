/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Rows for a view: paragraphs side by side.
 *
 * Each side is cut into pieces: its paragraphs, long ones parted at sentences, as a view can be
 * quick only with rows of moderate size. Equal hunks say how much each piece of A has in common
 * with each piece of B; as hunks are in order on both sides, these pairs of pieces form a
 * staircase, and the heaviest way down it that takes each piece at most once is found in one pass.
 * A piece that is left alone goes along with its neighbour if most of it stands beside the same
 * piece, as where a paragraph was parted or two were joined; else it has a row of its own. */
#include "und-comparison-private.h"

/* Bytes after which a paragraph is parted at the next end of a sentence. */
#define MAX_PIECE_BYTES 2048

/* Bytes of a row of several pieces. */
#define MAX_JOINED_BYTES (2 * MAX_PIECE_BYTES)

/* What a byte in common weighs where both sides have it, and where one replaces the other. */
#define EQUAL_WEIGHT   8
#define REPLACE_WEIGHT 1

/* A piece of A and a piece of B, and what they have in common. */
typedef struct
{
  gsize a;
  gsize b;
  guint64 weight;
} Pair;

typedef struct
{
  guint64 weight;
  gsize before; /* index of the pair before it in the chain, or G_MAXSIZE */
} Chain;

static void
append_piece (GArray *pieces, gsize start, gsize end)
{
  UndSpan piece = und_span (start, end);

  if (end > start)
    g_array_append_val (pieces, piece);
}

/* Appends @paragraph, parted where sentences end. */
static void
append_paragraph (const UndComparisonSide *side, UndSpan paragraph, GArray *pieces)
{
  gsize n_sentences;
  const UndSpan *sentences = und_text_get_sentences (side->text, &n_sentences);
  gsize start = paragraph.start, end = paragraph.start;

  if (und_span_length (paragraph) > MAX_PIECE_BYTES)
    {
      gsize s = und_spans_find (sentences, n_sentences, paragraph.start);

      for (; s < n_sentences && sentences[s].end < paragraph.end; s++)
        {
          end = MAX (sentences[s].end, start);
          if (end - start >= MAX_PIECE_BYTES)
            {
              append_piece (pieces, start, end);
              start = s + 1 < n_sentences ? MIN (sentences[s + 1].start, paragraph.end) : end;
            }
        }
    }
  append_piece (pieces, start, paragraph.end);
}

static GArray *
find_pieces (const UndComparisonSide *side)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (UndSpan));
  gsize n_paragraphs;
  const UndSpan *paragraphs = und_text_get_paragraphs (side->text, &n_paragraphs);

  for (gsize p = und_spans_find (paragraphs, n_paragraphs, side->span.start);
       p < n_paragraphs && paragraphs[p].start < side->span.end; p++)
    append_paragraph (side,
                      und_span (MAX (paragraphs[p].start, side->span.start),
                                MIN (paragraphs[p].end, side->span.end)),
                      pieces);
  return pieces;
}

static UndSpan
get_piece (const GArray *pieces, gsize index)
{
  return g_array_index (pieces, UndSpan, index);
}

static gsize
find_piece (const GArray *pieces, gsize byte)
{
  return und_spans_find ((const UndSpan *) (gpointer) pieces->data, pieces->len, byte);
}

static void
add_weight (GArray *pairs, gsize a, gsize b, guint64 weight)
{
  Pair *last = pairs->len > 0 ? &g_array_index (pairs, Pair, pairs->len - 1) : NULL;
  Pair pair = { a, b, weight };

  if (last != NULL && last->a == a && last->b == b)
    last->weight += weight;
  else
    g_array_append_val (pairs, pair);
}

/* What @hunk makes pieces have in common. The two sides of a hunk are walked at the same pace, as
 * if all of it were letter by letter the same, which for equal hunks it is. */
static void
add_hunk (GArray *pairs, const GArray *a_pieces, const GArray *b_pieces, const UndHunk *hunk)
{
  guint64 unit = hunk->op == UND_HUNK_EQUAL || hunk->grade <= UND_GRADE_CASE ? EQUAL_WEIGHT
                                                                             : REPLACE_WEIGHT;
  gsize i = find_piece (a_pieces, hunk->a.start);
  gsize j = find_piece (b_pieces, hunk->b.start);
  gsize at_a = hunk->a.start, at_b = hunk->b.start;

  while (i < a_pieces->len && j < b_pieces->len && at_a < hunk->a.end && at_b < hunk->b.end)
    {
      UndSpan in_a = get_piece (a_pieces, i), in_b = get_piece (b_pieces, j);
      gsize a_left = MIN (in_a.end, hunk->a.end) - MIN (at_a, MIN (in_a.end, hunk->a.end));
      gsize b_left = MIN (in_b.end, hunk->b.end) - MIN (at_b, MIN (in_b.end, hunk->b.end));
      gsize step = MIN (a_left, b_left);

      if (in_a.start < hunk->a.end && in_b.start < hunk->b.end && step > 0)
        add_weight (pairs, i, j, step * unit);
      at_a += step;
      at_b += step;
      if (at_a >= MIN (in_a.end, hunk->a.end) && ++i < a_pieces->len)
        at_a = MAX (at_a, get_piece (a_pieces, i).start);
      if (at_b >= MIN (in_b.end, hunk->b.end) && ++j < b_pieces->len)
        at_b = MAX (at_b, get_piece (b_pieces, j).start);
    }
}

/* The hunk at @index; if something is taken out and something put in there, one replacement of
 * both, so that a paragraph that was written anew stands beside what it was. */
static UndHunk
take_hunk (const GArray *hunks, guint *index)
{
  UndHunk hunk = g_array_index (hunks, UndHunk, (*index)++);

  if (hunk.op == UND_HUNK_DELETE && *index < hunks->len
      && g_array_index (hunks, UndHunk, *index).op == UND_HUNK_INSERT)
    {
      hunk.op = UND_HUNK_REPLACE;
      hunk.b = g_array_index (hunks, UndHunk, (*index)++).b;
    }
  return hunk;
}

static GArray *
find_pairs (const GArray *a_pieces, const GArray *b_pieces, const GArray *hunks)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint h = 0; h < hunks->len;)
    {
      UndHunk hunk = take_hunk (hunks, &h);

      if (hunk.op == UND_HUNK_EQUAL || hunk.op == UND_HUNK_REPLACE)
        add_hunk (pairs, a_pieces, b_pieces, &hunk);
    }
  return pairs;
}

/* The piece of the other side that each has most in common with, if that is at least half of it;
 * else G_MAXSIZE. */
static gsize *
find_partners (const GArray *pieces, const GArray *pairs, gboolean in_a)
{
  gsize *partners = g_new (gsize, pieces->len + 1);
  g_autofree guint64 *weights = g_new0 (guint64, pieces->len + 1);

  for (gsize i = 0; i < pieces->len; i++)
    partners[i] = G_MAXSIZE;
  for (guint p = 0; p < pairs->len; p++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, p);
      gsize piece = in_a ? pair->a : pair->b;

      if (pair->weight <= weights[piece]
          || 2 * pair->weight < EQUAL_WEIGHT * und_span_length (get_piece (pieces, piece)))
        continue;
      weights[piece] = pair->weight;
      partners[piece] = in_a ? pair->b : pair->a;
    }
  return partners;
}

/* Leaves in @pairs the heaviest chain that takes no piece twice. Both pieces never go back from
 * one pair to the next, so the pairs that may stand before a pair are a prefix of the list. */
static void
choose_pairs (GArray *pairs)
{
  g_autofree Chain *chains = g_new (Chain, pairs->len + 1);
  g_autofree gsize *bests = g_new (gsize, pairs->len + 1); /* best chain end among the first */
  gsize n_before = 0;
  gsize n_kept = 0;

  bests[0] = G_MAXSIZE;
  for (gsize p = 0; p < pairs->len; p++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, p);
      gsize before;

      while (n_before < p && g_array_index (pairs, Pair, n_before).a < pair->a
             && g_array_index (pairs, Pair, n_before).b < pair->b)
        n_before++;
      before = bests[n_before];
      chains[p].before = before;
      chains[p].weight = pair->weight + (before != G_MAXSIZE ? chains[before].weight : 0);
      bests[p + 1] = bests[p] == G_MAXSIZE || chains[p].weight > chains[bests[p]].weight ? p
                                                                                         : bests[p];
    }
  for (gsize p = bests[pairs->len]; p != G_MAXSIZE; p = chains[p].before)
    bests[n_kept++] = p; /* kept from the last to the first; bests is of no more use */
  for (gsize k = 0; k < n_kept / 2; k++)
    {
      gsize other = bests[k];

      bests[k] = bests[n_kept - 1 - k];
      bests[n_kept - 1 - k] = other;
    }
  for (gsize k = 0; k < n_kept; k++)
    g_array_index (pairs, Pair, k) = g_array_index (pairs, Pair, bests[k]);
  g_array_set_size (pairs, (guint) n_kept);
}

/* Index of the first hunk that ends after @byte of A, or of B. */
static guint
find_hunk (const GArray *hunks, gsize byte, gboolean in_a)
{
  guint low = 0, high = hunks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const UndHunk *hunk = &g_array_index (hunks, UndHunk, middle);

      if ((in_a ? hunk->a.end : hunk->b.end) <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The move that holds all of @span of one side from hunk @first on, or 0. */
static guint
find_filling_move (const GArray *hunks, guint first, UndSpan span, gboolean in_a)
{
  const UndHunk *hunk;

  if (first >= hunks->len)
    return 0;
  hunk = &g_array_index (hunks, UndHunk, first);
  if (hunk->op != (in_a ? UND_HUNK_MOVE_FROM : UND_HUNK_MOVE_TO))
    return 0;
  return und_span_contains (in_a ? hunk->a : hunk->b, span) ? hunk->move : 0;
}

static void
append_row (GArray *rows, const GArray *hunks, UndSpan a, UndSpan b)
{
  UndComparisonRow row = {
    .a = a, .b = b, .n_a = und_span_is_empty (a) ? 0 : 1, .n_b = und_span_is_empty (b) ? 0 : 1
  };
  guint first = G_MAXUINT, end = 0;

  if (!und_span_is_empty (a))
    {
      first = find_hunk (hunks, a.start, TRUE);
      end = find_hunk (hunks, a.end - 1, TRUE) + 1;
      if (und_span_is_empty (b))
        row.move = find_filling_move (hunks, first, a, TRUE);
    }
  if (!und_span_is_empty (b))
    {
      guint first_in_b = find_hunk (hunks, b.start, FALSE);

      if (und_span_is_empty (a))
        row.move = find_filling_move (hunks, first_in_b, b, FALSE);
      first = MIN (first, first_in_b);
      end = MAX (end, find_hunk (hunks, b.end - 1, FALSE) + 1);
    }
  row.first_hunk = first;
  row.n_hunks = end - first;
  g_array_append_val (rows, row);
}

typedef struct
{
  const UndComparisonSide *a;
  const UndComparisonSide *b;
  const GArray *hunks;
  GArray *a_pieces;  /* (element-type UndSpan) */
  GArray *b_pieces;  /* likewise */
  gsize *a_partners; /* of each piece, G_MAXSIZE for none */
  gsize *b_partners;
  gsize next_a; /* the first piece that has no row yet */
  gsize next_b;
  GArray *rows;
} Builder;

/* Pieces that share a row. */
typedef struct
{
  gsize first;
  gsize end;
} Pieces;

static UndSpan
get_pieces (const GArray *pieces, Pieces group)
{
  return und_span (get_piece (pieces, group.first).start, get_piece (pieces, group.end - 1).end);
}

/* Takes into @group its neighbours from @limit.first to @limit.end whose partner is @partner. */
static void
take_neighbours (const GArray *pieces,
                 const gsize *partners,
                 gsize partner,
                 Pieces limit,
                 Pieces *group)
{
  while (group->end < limit.end && partners[group->end] == partner
         && und_span_length (get_pieces (pieces, (Pieces){ group->first, group->end + 1 }))
              <= MAX_JOINED_BYTES)
    group->end++;
  while (group->first > limit.first && partners[group->first - 1] == partner
         && und_span_length (get_pieces (pieces, (Pieces){ group->first - 1, group->end }))
              <= MAX_JOINED_BYTES)
    group->first--;
}

/* An empty span before the piece @index of @side. */
static UndSpan
get_place (const UndComparisonSide *side, const GArray *pieces, gsize index)
{
  gsize at = side->span.start;

  if (index < pieces->len)
    at = get_piece (pieces, index).start;
  else if (index > 0)
    at = get_piece (pieces, index - 1).end;
  return und_span (at, at);
}

static guint
find_first_hunk (const Builder *self, const GArray *pieces, gsize index, gsize end, gboolean in_a)
{
  return index < end ? find_hunk (self->hunks, get_piece (pieces, index).start, in_a) : G_MAXUINT;
}

/* Rows of single pieces up to @a_end and @b_end, by the first hunk they stand in. */
static void
append_single_rows (Builder *self, gsize a_end, gsize b_end)
{
  while (self->next_a < a_end || self->next_b < b_end)
    {
      guint in_a = find_first_hunk (self, self->a_pieces, self->next_a, a_end, TRUE);
      guint in_b = find_first_hunk (self, self->b_pieces, self->next_b, b_end, FALSE);

      if (self->next_a < a_end && in_a <= in_b)
        append_row (self->rows, self->hunks, get_piece (self->a_pieces, self->next_a++),
                    get_place (self->b, self->b_pieces, self->next_b));
      else
        append_row (self->rows, self->hunks, get_place (self->a, self->a_pieces, self->next_a),
                    get_piece (self->b_pieces, self->next_b++));
    }
}

/* The row of @pair, with what was parted from either of the two, and those before it. */
static void
append_paired_row (Builder *self, const Pair *pair, const Pair *next)
{
  Pieces in_a = { pair->a, pair->a + 1 };
  Pieces in_b = { pair->b, pair->b + 1 };
  Pieces a_limit = { self->next_a, next != NULL ? next->a : self->a_pieces->len };
  Pieces b_limit = { self->next_b, next != NULL ? next->b : self->b_pieces->len };
  UndComparisonRow *row;

  take_neighbours (self->b_pieces, self->b_partners, pair->a, b_limit, &in_b);
  if (in_b.end - in_b.first == 1)
    take_neighbours (self->a_pieces, self->a_partners, pair->b, a_limit, &in_a);
  append_single_rows (self, in_a.first, in_b.first);
  append_row (self->rows, self->hunks, get_pieces (self->a_pieces, in_a),
              get_pieces (self->b_pieces, in_b));
  row = &g_array_index (self->rows, UndComparisonRow, self->rows->len - 1);
  row->n_a = (guint) (in_a.end - in_a.first);
  row->n_b = (guint) (in_b.end - in_b.first);
  self->next_a = in_a.end;
  self->next_b = in_b.end;
}

GArray *
und_comparison_build_rows (const UndComparisonSide *a,
                           const UndComparisonSide *b,
                           const GArray *hunks)
{
  Builder self = { .a = a, .b = b, .hunks = hunks };
  g_autoptr (GArray) a_pieces = find_pieces (a);
  g_autoptr (GArray) b_pieces = find_pieces (b);
  g_autoptr (GArray) pairs = find_pairs (a_pieces, b_pieces, hunks);
  g_autofree gsize *a_partners = NULL;
  g_autofree gsize *b_partners = NULL;

  self.a_pieces = a_pieces;
  self.b_pieces = b_pieces;
  self.rows = g_array_new (FALSE, FALSE, sizeof (UndComparisonRow));
  self.a_partners = a_partners = find_partners (a_pieces, pairs, TRUE);
  self.b_partners = b_partners = find_partners (b_pieces, pairs, FALSE);
  choose_pairs (pairs);
  for (guint p = 0; p < pairs->len; p++)
    append_paired_row (&self, &g_array_index (pairs, Pair, p),
                       p + 1 < pairs->len ? &g_array_index (pairs, Pair, p + 1) : NULL);
  append_single_rows (&self, a_pieces->len, b_pieces->len);
  return self.rows;
}
