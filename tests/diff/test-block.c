/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "sequence.h"
#include "und-block-private.h"

#define MIN_WORDS 8

typedef struct
{
  UndInterner *ids;
  UndInterner *exact;
  TestSequence a;
  TestSequence b;
  gboolean is_bounded;
} Pair;

static void
pair_clear (Pair *self)
{
  test_sequence_clear (&self->a);
  test_sequence_clear (&self->b);
  g_clear_pointer (&self->ids, und_interner_free);
  g_clear_pointer (&self->exact, und_interner_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pair, pair_clear)

static GArray *
find_blocks (Pair *pair, const char *before, const char *after)
{
  g_autofree guint8 *is_solid = NULL;

  pair->ids = und_interner_new ();
  pair->exact = und_interner_new ();
  test_sequence_init (&pair->a, before, pair->ids, pair->exact);
  test_sequence_init (&pair->b, after, pair->ids, pair->exact);
  is_solid = g_new0 (guint8, MAX (pair->a.sequence.n, pair->b.sequence.n) + 1);
  return und_blocks_find (&pair->a.sequence, is_solid, &pair->b.sequence, is_solid, MIN_WORDS,
                          &pair->is_bounded, NULL, NULL);
}

/* Every run is the same on both sides, and all blocks together go over no more edits than there are
 * tokens: a block has a run more than edits, in each direction. */
static void
check_laws (const Pair *pair, const GArray *blocks)
{
  const UndSequence *a = &pair->a.sequence, *b = &pair->b.sequence;
  gsize n_runs = 0;

  for (guint k = 0; k < blocks->len; k++)
    {
      const UndBlock *block = &g_array_index (blocks, UndBlock, k);
      guint32 a_end = 0, b_end = 0;

      for (guint r = 0; r < block->n_runs; r++)
        {
          const UndRun *run = &block->runs[r];

          g_assert_cmpuint (run->length, >, 0);
          g_assert_cmpuint (run->a, >=, a_end);
          g_assert_cmpuint (run->b, >=, b_end);
          a_end = run->a + run->length;
          b_end = run->b + run->length;
          g_assert_cmpuint (a_end, <=, a->n);
          g_assert_cmpuint (b_end, <=, b->n);
          g_assert_cmpmem (a->ids + run->a, run->length * sizeof *a->ids, b->ids + run->b,
                           run->length * sizeof *b->ids);
        }
      g_assert_cmpuint (block->n_words, >=, MIN_WORDS);
      n_runs += block->n_runs;
    }
  g_assert_cmpuint (n_runs, <=, a->n + b->n + 2 * (gsize) blocks->len);
}

static void
test_edits_inside (void)
{
  g_auto (Pair) pair = { 0 };
  g_autoptr (GArray) blocks = find_blocks (&pair, "a b c d e f g h i j k l m n",
                                           "x y a b c d e f z h i q r k l m n s t");
  const UndBlock *block;

  check_laws (&pair, blocks);
  g_assert_cmpuint (blocks->len, ==, 1);
  block = &g_array_index (blocks, UndBlock, 0);
  g_assert_cmpuint (block->n_runs, ==, 3);
  g_assert_cmpuint (block->n_words, ==, 12);
  g_assert_cmpuint (und_block_get_b_start (block), ==, 2);
  g_assert_cmpuint (und_block_get_b_end (block), ==, 17);
  g_assert_false (pair.is_bounded);
}

/* Two words of every third are the same by chance: they do not carry a passage on. */
static void
test_ends_where_it_loses (void)
{
  g_autoptr (GString) before = g_string_new ("a b c d e f g h");
  g_autoptr (GString) after = g_string_new ("a b c d e f g h");
  g_auto (Pair) pair = { 0 };
  g_autoptr (GArray) blocks = NULL;

  for (guint k = 0; k < 40; k++)
    {
      g_string_append_printf (before, " b%u b%u b%u m n", k, k + 100, k + 200);
      g_string_append_printf (after, " a%u a%u a%u m n", k, k + 100, k + 200);
    }
  blocks = find_blocks (&pair, before->str, after->str);
  check_laws (&pair, blocks);
  g_assert_cmpuint (blocks->len, ==, 1);
  g_assert_cmpuint (und_block_get_a_end (&g_array_index (blocks, UndBlock, 0)), ==, 8);
}

static void
shuffle (guint *order, guint n)
{
  for (guint p = n; p > 1; p--)
    {
      guint other = (guint) g_test_rand_int_range (0, (gint32) p);
      guint last = order[p - 1];

      order[p - 1] = order[other];
      order[other] = last;
    }
}

/* Lines of @format, which takes two numbers, in two orders: all of them share words, each line
 * stands elsewhere. That passages go on over so many edits no longer is told. */
static void
check_lines_in_another_order (const char *format, guint n_lines)
{
  g_autoptr (GString) before = g_string_new ("x");
  g_autoptr (GString) after = g_string_new ("x");
  g_autofree guint *order = g_new (guint, n_lines);
  g_auto (Pair) pair = { 0 };
  g_autoptr (GArray) blocks = NULL;

  for (guint k = 0; k < n_lines; k++)
    order[k] = k;
  for (guint side = 0; side < 2; side++)
    {
      for (guint k = 0; k < n_lines; k++)
        {
          g_autofree char *given = g_strdup_printf ("p%u", order[k] % 97);
          g_autofree char *surname = g_strdup_printf ("q%u", order[k]);
          g_auto (GStrv) parts = g_strsplit (format, "%s", -1);

          g_assert_cmpuint (g_strv_length (parts), ==, 3);
          g_string_append_printf (side == 0 ? before : after, " %s%s%s%s%s", parts[0], given,
                                  parts[1], surname, parts[2]);
        }
      shuffle (order, n_lines);
    }
  blocks = find_blocks (&pair, before->str, after->str);
  check_laws (&pair, blocks);
  g_assert_true (pair.is_bounded);
}

static void
test_names_in_another_order (void)
{
  check_lines_in_another_order ("%s m . %s , teacher", 5000);
}

/* The form is longer than what it is filled with: each passage could go on to the end. */
static void
test_forms_in_another_order (void)
{
  check_lines_in_another_order ("we the board of %s in the county of %s do sign this", 3000);
}

static void
append_words (GString *text, guint n_words, guint n_kinds)
{
  for (guint w = 0; w < n_words; w++)
    g_string_append_printf (text, " %c", 'a' + g_test_rand_int_range (0, (gint32) n_kinds));
}

/* Passages of @n_words, the @n_passages first in A and the other way round in B, each word in ten
 * another one there, with @n_between words of @n_kinds between them. */
static void
write_few_kinds (GString *before,
                 GString *after,
                 guint n_passages,
                 guint n_words,
                 guint n_between,
                 guint n_kinds)
{
  g_autoptr (GString) passage = g_string_new (NULL);
  g_autoptr (GString) reversed = g_string_new (NULL);

  for (guint p = 0; p < n_passages; p++)
    {
      g_autoptr (GString) edited = g_string_new (NULL);

      g_string_truncate (passage, 0);
      append_words (passage, n_words, n_kinds);
      for (gsize w = 0; w < n_words; w++)
        {
          if (w % 10 == 9)
            append_words (edited, 1, n_kinds);
          else
            g_string_append_len (edited, passage->str + 2 * w, 2);
        }
      g_string_append_printf (before, "%s x%u", passage->str, p);
      append_words (before, n_between, n_kinds);
      append_words (edited, n_between, n_kinds);
      g_string_append_printf (edited, " y%u", p);
      g_string_prepend (reversed, edited->str);
    }
  g_string_append (after, reversed->str);
}

/* Where a few words in a row are the same by chance anywhere, what moved is found all the same, and
 * little else is looked at. */
static void
test_few_kinds (void)
{
  enum
  {
    N_PASSAGES = 60,
    N_WORDS = 50,
    N_BETWEEN = 3000,
  };

  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_auto (Pair) pair = { 0 };
  g_autoptr (GArray) blocks = NULL;
  guint n_found = 0;

  write_few_kinds (before, after, N_PASSAGES, N_WORDS, N_BETWEEN, 8);
  blocks = find_blocks (&pair, before->str, after->str);
  check_laws (&pair, blocks);
  for (guint p = 0; p < N_PASSAGES; p++)
    {
      const guint32 start = p * (N_WORDS + N_BETWEEN + 1);
      gboolean is_found = FALSE;

      for (guint k = 0; k < blocks->len && !is_found; k++)
        {
          const UndBlock *block = &g_array_index (blocks, UndBlock, k);

          is_found = und_block_get_a_start (block) <= start + N_WORDS / 4
                     && und_block_get_a_end (block) >= start + N_WORDS - N_WORDS / 4
                     && und_block_get_b_start (block) / (N_WORDS + N_BETWEEN + 1)
                          == N_PASSAGES - 1 - p;
        }
      n_found += is_found;
    }
  g_test_message ("%u of %u found, %u blocks", n_found, N_PASSAGES, blocks->len);
  g_assert_cmpuint (n_found, >=, 2 * N_PASSAGES / 3);
  g_assert_cmpuint (blocks->len, <, N_PASSAGES * N_BETWEEN / 10);
}

static void
append_mark (GString *text)
{
  g_string_append_printf (text, " %c", "-*;:!?/"[g_test_rand_int_range (0, 7)]);
}

/* What tells nothing is looked for nowhere, and so no edits beside it are tried; what stands among
 * it is found. */
static void
test_marks (void)
{
  enum
  {
    N_MARKS = 30000,
  };

  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_auto (Pair) pair = { 0 };
  g_autoptr (GArray) blocks = NULL;

  for (guint k = 0; k < N_MARKS; k++)
    {
      append_mark (before);
      append_mark (after);
      if (k == N_MARKS / 5)
        g_string_append (before, " a b c d e f g h");
      if (k == N_MARKS - N_MARKS / 5)
        g_string_append (after, " a b c d e f g h");
    }
  blocks = find_blocks (&pair, before->str, after->str);
  check_laws (&pair, blocks);
  g_assert_cmpuint (blocks->len, ==, 1);
  g_assert_false (pair.is_bounded);
}

/* Seeds of different lengths may share a slot near the end, and no array goes on behind it. */
static void
test_one_common_word (void)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (GString) before = g_string_new (NULL);
      g_autoptr (GString) after = g_string_new (NULL);
      g_auto (Pair) pair = { 0 };
      g_autofree guint32 *a_ids = NULL;
      g_autofree guint32 *b_ids = NULL;
      g_autoptr (GArray) blocks = NULL;
      g_autofree guint8 *is_solid = NULL;

      for (guint w = 0; w < 1500; w++)
        {
          append_words (g_test_rand_int_range (0, 5) < 3 ? before : after, 1, 1);
          append_words (before, g_test_rand_bit () ? 1 : 0, 20);
          append_words (after, g_test_rand_bit () ? 1 : 0, 20);
        }
      blocks = find_blocks (&pair, before->str, after->str);
      g_clear_pointer (&blocks, g_array_unref);
      a_ids = g_memdup2 (pair.a.sequence.ids, pair.a.sequence.n * sizeof *a_ids);
      b_ids = g_memdup2 (pair.b.sequence.ids, pair.b.sequence.n * sizeof *b_ids);
      pair.a.sequence.ids = a_ids;
      pair.b.sequence.ids = b_ids;
      is_solid = g_new0 (guint8, MAX (pair.a.sequence.n, pair.b.sequence.n) + 1);
      blocks = und_blocks_find (&pair.a.sequence, is_solid, &pair.b.sequence, is_solid, MIN_WORDS,
                                &pair.is_bounded, NULL, NULL);
      check_laws (&pair, blocks);
    }
}

static void
test_nothing (void)
{
  g_auto (Pair) pair = { 0 };
  g_autoptr (GArray) blocks = find_blocks (&pair, "", "");

  g_assert_cmpuint (blocks->len, ==, 0);
  g_assert_false (pair.is_bounded);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/block/edits-inside", test_edits_inside);
  g_test_add_func ("/diff/block/ends-where-it-loses", test_ends_where_it_loses);
  g_test_add_func ("/diff/block/few-kinds", test_few_kinds);
  g_test_add_func ("/diff/block/marks", test_marks);
  g_test_add_func ("/diff/block/one-common-word", test_one_common_word);
  g_test_add_func ("/diff/block/nothing", test_nothing);
  g_test_add_func ("/diff/block/names-in-another-order", test_names_in_another_order);
  g_test_add_func ("/diff/block/forms-in-another-order", test_forms_in_another_order);
  return g_test_run ();
}
