/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-copy.h"

#include <string.h>

/* Letters as words; a full stop ends a sentence. A capital is the same word as its small letter,
 * but the other side does not keep it. */
typedef struct
{
  UndSequence sequence;
  guint32 *ids;
  guint8 *letters;
  guint8 *breaks;
  guint8 *is_kept;
} Letters;

static void
letters_init (Letters *self, const char *text)
{
  gsize n = strlen (text);

  self->ids = g_new (guint32, n + 1);
  self->letters = g_new (guint8, n + 1);
  self->breaks = g_new0 (guint8, n + 1);
  self->is_kept = g_new (guint8, n + 1);
  for (gsize i = 0; i < n; i++)
    {
      self->ids[i] = (guint32) g_ascii_tolower (text[i]);
      self->letters[i] = text[i] != '.';
      self->is_kept[i] = !g_ascii_isupper (text[i]);
      self->breaks[i + 1] = text[i] == '.' ? UND_EDGE_SENTENCE : UND_EDGE_SPACE;
    }
  self->breaks[0] = self->breaks[n] = UND_EDGE_PARAGRAPH;
  self->sequence = (UndSequence){ n, self->ids, self->ids, self->letters, self->breaks };
}

static void
letters_clear (Letters *self)
{
  g_free (self->ids);
  g_free (self->letters);
  g_free (self->breaks);
  g_free (self->is_kept);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Letters, letters_clear)

static GArray *
find (const Letters *extra, const Letters *other, guint min_words)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (UndPlace));
  UndPlace whole = { 0, (guint32) extra->sequence.n };

  g_array_append_val (places, whole);
  return und_copies_find (&extra->sequence, places, &other->sequence, other->is_kept, min_words);
}

/* @expected has each copy as "extra=other ", as offsets; capitals of @other are not kept. */
static void
check_copies (const char *extra, const char *other, guint min_words, const char *expected)
{
  g_auto (Letters) in_extra = { 0 };
  g_auto (Letters) in_other = { 0 };
  g_autoptr (GArray) copies = NULL;
  g_autoptr (GString) shown = g_string_new (NULL);

  letters_init (&in_extra, extra);
  letters_init (&in_other, other);
  copies = find (&in_extra, &in_other, min_words);
  for (guint c = 0; c < copies->len; c++)
    {
      const UndMove *copy = &g_array_index (copies, UndMove, c);

      g_string_append_printf (shown, "%u-%u=%u-%u ", copy->a_start, copy->a_end, copy->b_start,
                              copy->b_end);
    }
  g_assert_cmpstr (shown->str, ==, expected);
}

static void
test_finds_copies (void)
{
  check_copies ("qrabcdefghst", "xyabcdefghzw", 4, "2-10=2-10 ");
  check_copies ("qrabcst", "xyabczw", 4, "");
  check_copies ("", "abcd", 4, "");
  check_copies ("abcd", "", 4, "");
  check_copies ("abcd", "abcd", 4, "0-4=0-4 ");
  /* Of two sources the first. */
  check_copies ("abcd.", "abcd.abcd.", 4, "0-5=0-5 ");
  /* Twice in the place. */
  check_copies ("abcd.xx.abcd.", "abcd.", 4, "0-5=0-5 8-13=0-5 ");
}

/* Only what the other side keeps is said twice. */
static void
test_kept_only (void)
{
  check_copies ("abcdefgh", "ABCDEFGH", 4, "");
  check_copies ("abcd.", "ABCD.abcd.", 4, "0-5=5-10 ");
  check_copies ("abcd.efgh.", "abcd.EFGH.", 4, "0-5=0-5 ");
  check_copies ("abcdefgh", "abcdefgH", 4, "0-7=0-7 ");
  /* A word between that is not kept parts what one that is kept would join. */
  check_copies ("abcdefxghijkl", "abcdefyghijkl", 4, "0-13=0-13 ");
  check_copies ("abcdefxghijkl", "abcdefYghijkl", 4, "0-6=0-6 7-13=7-13 ");
}

static void
test_ends_at_sentences (void)
{
  check_copies ("abcdef.gx", "abcdef.gz", 4, "0-7=0-7 ");
  check_copies ("xg.abcdef.", "zg.abcdef.", 4, "3-10=3-10 ");
}

/* A small edit does not part a copy. */
static void
test_edited_copies (void)
{
  check_copies ("abcdefxghijkl", "abcdefyzghijkl", 4, "0-13=0-14 ");
  check_copies ("abcdefghijkl", "ghijklabcdef", 4, "0-6=6-12 6-12=0-6 ");
}

/* Two runs with up to 16 words between them, on either side, are one copy. */
static void
test_joined_gap (void)
{
  check_copies ("abcdefgh0123456789012345ijklmnop", "abcdefghxijklmnop", 4, "0-32=0-17 ");
  check_copies ("abcdefgh01234567890123456ijklmnop", "abcdefghxijklmnop", 4, "0-8=0-8 25-33=9-17 ");
  check_copies ("abcdefghxijklmnop", "abcdefgh0123456789012345ijklmnop", 4, "0-17=0-32 ");
  check_copies ("abcdefghxijklmnop", "abcdefgh01234567890123456ijklmnop", 4, "0-8=0-8 9-17=25-33 ");
}

/* Short pieces of clauses are common to long texts by chance. */
static void
test_chance_is_no_copy (void)
{
  check_copies ("qabcdr", "xxxxxxxxxxxxxxxxxxxxxxyabcdz", 4, "");
  check_copies ("abcd.", "xxxxxxxxxxxxxxxxxxxxxxy.abcd.", 4, "0-5=24-29 ");
}

#define MIN_WORDS 8

static void
append_letters (GString *out, guint n_letters, double capitals_share)
{
  for (guint k = 0; k < n_letters; k++)
    {
      char first = g_test_rand_double () < capitals_share ? 'A' : 'a';

      g_string_append_c (out, (gchar) (first + g_test_rand_int_range (0, 3)));
    }
}

/* A copy is of what the other side keeps: the same words from end to end, or if it is joined of
 * runs, and so is as long as two of them, in the first and the last. */
static void
check_copy (const Letters *extra, const Letters *other, const UndMove *copy)
{
  const guint32 *a = extra->ids + copy->a_start;
  const guint32 *b = other->ids + copy->b_start;
  const guint32 n_a = copy->a_end - copy->a_start;
  const guint32 n_b = copy->b_end - copy->b_start;
  guint32 n_same = 0;

  g_assert_cmpuint (copy->a_end, <=, extra->sequence.n);
  g_assert_cmpuint (copy->b_end, <=, other->sequence.n);
  g_assert_null (memchr (other->is_kept + copy->b_start, FALSE, n_b));
  while (n_same < MIN (n_a, n_b) && a[n_same] == b[n_same])
    n_same++;
  g_assert_cmpuint (n_same, >=, MIN_WORDS);
  if (n_same == n_a && n_a == n_b)
    return;
  g_assert_cmpuint (MIN (n_a, n_b), >=, 2 * MIN_WORDS);
  g_assert_cmpmem (a + n_a - MIN_WORDS, MIN_WORDS * sizeof *a, b + n_b - MIN_WORDS,
                   MIN_WORDS * sizeof *b);
}

/* The extra side says all of the other at its end. */
static void
check_random_copies (GString *extra, const GString *other)
{
  g_auto (Letters) in_extra = { 0 };
  g_auto (Letters) in_other = { 0 };
  g_autoptr (GArray) copies = NULL;
  guint32 end = 0;

  g_string_append (extra, "..");
  g_string_append (extra, other->str);
  letters_init (&in_extra, extra->str);
  letters_init (&in_other, other->str);
  copies = find (&in_extra, &in_other, MIN_WORDS);
  for (guint c = 0; c < copies->len; c++)
    {
      const UndMove *copy = &g_array_index (copies, UndMove, c);

      g_assert_cmpuint (copy->a_start, >=, end);
      check_copy (&in_extra, &in_other, copy);
      end = copy->a_end;
    }
  if (other->len < MIN_WORDS || memchr (in_other.is_kept, FALSE, other->len) != NULL)
    return;
  g_assert_cmpuint (copies->len, >, 0);
  {
    const UndMove *last = &g_array_index (copies, UndMove, copies->len - 1);

    g_assert_cmpuint (last->a_start, ==, extra->len - other->len);
    g_assert_cmpuint (last->a_end, ==, extra->len);
    g_assert_cmpuint (last->b_start, ==, 0);
    g_assert_cmpuint (last->b_end, ==, other->len);
  }
}

/* Nothing is said to be a copy that is none, and what there is is found. */
static void
test_random_copies (void)
{
  for (guint round = 0; round < 1000; round++)
    {
      g_autoptr (GString) extra = g_string_new (NULL);
      g_autoptr (GString) other = g_string_new (NULL);

      append_letters (other, (guint) g_test_rand_int_range (0, 60), round % 2 == 0 ? 0 : 0.1);
      append_letters (extra, (guint) g_test_rand_int_range (0, 60), 0);
      check_random_copies (extra, other);
    }
}

/* One letter over and over: as many sources as there are words, of which only one is looked at. */
static void
test_repetition_is_linear (void)
{
  const gsize n = 400000;
  g_autofree char *extra = g_strnfill (n, 'a');
  g_autofree char *other = g_strnfill (n / 2, 'a');
  g_auto (Letters) in_extra = { 0 };
  g_auto (Letters) in_other = { 0 };
  g_autoptr (GArray) copies = NULL;

  letters_init (&in_extra, extra);
  letters_init (&in_other, other);
  copies = find (&in_extra, &in_other, 8);
  g_assert_cmpuint (copies->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/copy/finds-copies", test_finds_copies);
  g_test_add_func ("/diff/copy/kept-only", test_kept_only);
  g_test_add_func ("/diff/copy/ends-at-sentences", test_ends_at_sentences);
  g_test_add_func ("/diff/copy/edited-copies", test_edited_copies);
  g_test_add_func ("/diff/copy/joined-gap", test_joined_gap);
  g_test_add_func ("/diff/copy/chance-is-no-copy", test_chance_is_no_copy);
  g_test_add_func ("/diff/copy/random-copies", test_random_copies);
  g_test_add_func ("/diff/copy/repetition-is-linear", test_repetition_is_linear);
  return g_test_run ();
}
