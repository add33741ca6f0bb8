/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Moves inside moves and moves across each other, and that none hides an edit. */
#include "und-test-comparison.h"

static const char stays[] =
  "The weir was built by the millers of two valleys, who shared its stones and its cost. Their "
  "heirs have kept it since, each in turn, and have asked nobody else for a coin.";
static const char remains[] =
  "Every spring the water carries gravel over the lower field and leaves it there for us to "
  "clear. No office has ever sent a cart, though three of them hold maps of the place.";
static const char ends_it[] =
  "Ada Penrose will read this letter aloud on the green, and whoever agrees may sign below it.";

/* "1:[what moved] 2:[what moved](from>to)": the moves by place in B, with the edits in each. */
static char *
show_moves (UndComparison *comparison)
{
  UndText *a = und_comparison_get_a (comparison);
  UndText *b = und_comparison_get_b (comparison);
  GString *shown = g_string_new (NULL);
  gsize n_hunks;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  for (gsize h = 0; h < n_hunks; h++)
    {
      g_autofree char *moved = NULL;

      if (hunks[h].op != UND_HUNK_MOVE_TO)
        continue;
      moved = und_text_dup_span (a, hunks[h].origin);
      g_string_append_printf (shown, "%s[%s]", shown->len > 0 ? " " : "", g_strstrip (moved));
      for (guint e = 0; e < hunks[h].edits->len; e++)
        {
          const UndEdit *edit = &g_array_index (hunks[h].edits, UndEdit, e);
          g_autofree char *from = und_text_dup_span (a, edit->from);
          g_autofree char *to = und_text_dup_span (b, edit->to);

          if (edit->grade >= UND_GRADE_PUNCTUATION)
            g_string_append_printf (shown, "(%s>%s)", g_strstrip (from), g_strstrip (to));
        }
    }
  return g_string_free (shown, FALSE);
}

/* No word outside of the moves is changed, and so many inside are. */
static void
check_moves (const char *before, const char *after, gsize n_changed, const char *expected)
{
  g_autoptr (UndText) a = make_text (before);
  g_autoptr (UndText) b = make_text (after);
  g_autoptr (UndComparison) comparison = compare (a, b, NULL);
  g_autoptr (UndComparison) back = compare (b, a, NULL);
  g_autofree char *shown = show_moves (comparison);

  check_laws (comparison);
  check_mirror (comparison, back);
  g_assert_cmpstr (shown, ==, expected);
  g_assert_cmpuint (und_comparison_get_words (comparison)->deleted, ==, n_changed);
  g_assert_cmpuint (und_comparison_get_words (comparison)->inserted, ==, n_changed);
}

/* Three sentences move, and among themselves the last moves to the front. */
static void
test_nested (void)
{
  g_autofree char *block = g_strjoin (" ", first_paragraph, second_paragraph, third_paragraph,
                                      NULL);
  g_autofree char *turned = g_strjoin (" ", third_paragraph, first_paragraph, second_paragraph,
                                       NULL);
  g_autofree char *before = g_strjoin ("\n\n", block, stays, remains, ends_it, NULL);
  g_autofree char *after = g_strjoin ("\n\n", stays, remains, turned, ends_it, NULL);
  g_autofree char *in_order = g_strjoin ("\n\n", stays, remains, block, ends_it, NULL);
  g_autofree char *expected = g_strdup_printf ("[%s] [%s %s]", third_paragraph, first_paragraph,
                                               second_paragraph);
  g_autofree char *whole = g_strdup_printf ("[%s]", block);

  check_moves (before, after, 0, expected);
  check_moves (before, in_order, 0, whole);
}

/* Two passages move, each past where the other stood; and past what stays, in one order and in the
 * other. */
static void
test_crossing (void)
{
  g_autofree char *before = g_strjoin ("\n\n", first_paragraph, stays, second_paragraph, remains,
                                       ends_it, NULL);
  g_autofree char *crossed = g_strjoin ("\n\n", stays, remains, second_paragraph, first_paragraph,
                                        ends_it, NULL);
  g_autofree char *apart = g_strjoin ("\n\n", second_paragraph, stays, remains, first_paragraph,
                                      ends_it, NULL);
  g_autofree char *expected = g_strdup_printf ("[%s] [%s]", second_paragraph, first_paragraph);

  check_moves (before, crossed, 0, expected);
  check_moves (before, apart, 0, expected);
}

/* What was edited in either is told in its own move. */
static void
test_edits_in_nested_and_crossing (void)
{
  static const char edited_first[] =
    "The harbour fund was promised to every mining town along the northern shore last spring.";
  static const char edited_third[] =
    "We therefore ask the council to publish each contract before the vote in October.";
  g_autofree char *block = g_strjoin (" ", first_paragraph, second_paragraph, third_paragraph,
                                      NULL);
  g_autofree char *turned = g_strjoin (" ", edited_third, edited_first, second_paragraph, NULL);
  g_autofree char *before = g_strjoin ("\n\n", block, stays, remains, ends_it, NULL);
  g_autofree char *after = g_strjoin ("\n\n", stays, remains, turned, ends_it, NULL);
  g_autofree char *nested = g_strdup_printf ("[%s](September>October) [%s %s](fishing>mining)",
                                             third_paragraph, first_paragraph, second_paragraph);
  g_autofree char *in_a = g_strjoin ("\n\n", first_paragraph, stays, third_paragraph, remains,
                                     ends_it, NULL);
  g_autofree char *in_b = g_strjoin ("\n\n", stays, remains, edited_third, edited_first, ends_it,
                                     NULL);
  g_autofree char *crossing = g_strdup_printf ("[%s](September>October) [%s](fishing>mining)",
                                               third_paragraph, first_paragraph);

  check_moves (before, after, 2, nested);
  check_moves (in_a, in_b, 2, crossing);
}

/* Sentences of words that occur once each: what became of a word is known. */
typedef struct
{
  guint n_words;        /* that the earlier text has, numbered from 0 */
  GPtrArray *sentences; /* (element-type GArray of guint), in the order of the later text */
} Letter;

static void
letter_clear (Letter *self)
{
  g_ptr_array_unref (self->sentences);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Letter, letter_clear)

static void
letter_init (Letter *self)
{
  const guint n_sentences = (guint) g_test_rand_int_range (6, 40);

  self->n_words = 0;
  self->sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint s = 0; s < n_sentences; s++)
    {
      GArray *words = g_array_new (FALSE, FALSE, sizeof (guint));

      for (gint32 w = g_test_rand_int_range (4, 25); w > 0; w--, self->n_words++)
        g_array_append_val (words, self->n_words);
      g_ptr_array_add (self->sentences, words);
    }
}

/* Every third sentence ends a paragraph, wherever it stands. */
static char *
letter_write (const Letter *self)
{
  GString *text = g_string_new (NULL);

  for (guint s = 0; s < self->sentences->len; s++)
    {
      const GArray *words = self->sentences->pdata[s];

      for (guint w = 0; w < words->len; w++)
        g_string_append_printf (text, "%sw%u", w > 0 ? " " : "", g_array_index (words, guint, w));
      g_string_append (text, s % 3 == 2 ? ".\n\n" : ". ");
    }
  return g_string_free (text, FALSE);
}

/* Puts a few stretches of sentences elsewhere, one after the other: what moved moves again, whole
 * or in part. */
static void
letter_rearrange (Letter *self)
{
  for (gint32 m = g_test_rand_int_range (1, 5); m > 0; m--)
    {
      const gint32 n = (gint32) self->sentences->len;
      const gint32 length = g_test_rand_int_range (1, MIN (n, 6));
      const gint32 from = g_test_rand_int_range (0, n - length + 1);
      const gint32 to = g_test_rand_int_range (0, n - length + 1);
      g_autoptr (GPtrArray) taken = g_ptr_array_new ();

      for (gint32 k = 0; k < length; k++)
        g_ptr_array_add (taken, g_ptr_array_steal_index (self->sentences, (guint) from));
      for (gint32 k = 0; k < length; k++)
        g_ptr_array_insert (self->sentences, to + k, taken->pdata[k]);
    }
}

/* Puts a new word, numbered from @n_words on, for one word in @share; returns the number of the
 * words that went: word i of them gave way to word @n_words + i. */
static GArray *
letter_edit (Letter *self, gint32 share)
{
  GArray *gone = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint s = 0; s < self->sentences->len; s++)
    {
      GArray *words = self->sentences->pdata[s];

      for (guint w = 0; w < words->len; w++)
        {
          if (g_test_rand_int_range (0, share) > 0)
            continue;
          g_array_append_val (gone, g_array_index (words, guint, w));
          g_array_index (words, guint, w) = self->n_words + gone->len - 1;
        }
    }
  return gone;
}

/* Counts each word of @span in @told, by its number. */
static void
tell_words (UndText *text, UndSpan span, GArray *told)
{
  g_autofree char *bytes = und_text_dup_span (text, span);
  char *at = bytes;

  while ((at = strchr (at, 'w')) != NULL)
    {
      const guint64 number = g_ascii_strtoull (at + 1, &at, 10);

      g_assert_cmpuint (number, <, told->len);
      g_array_index (told, guint, number)++;
    }
}

/* How often each word is told as deleted, in @in_a, or as inserted, in @in_b: in place or inside a
 * move. */
static void
tell_edits (UndComparison *comparison, GArray *in_a, GArray *in_b)
{
  UndText *a = und_comparison_get_a (comparison);
  UndText *b = und_comparison_get_b (comparison);
  gsize n_hunks;
  const UndHunk *hunks = und_comparison_get_hunks (comparison, &n_hunks);

  for (gsize h = 0; h < n_hunks; h++)
    {
      const UndHunk *hunk = &hunks[h];

      for (guint e = 0; hunk->op == UND_HUNK_MOVE_TO && e < hunk->edits->len; e++)
        {
          const UndEdit *edit = &g_array_index (hunk->edits, UndEdit, e);

          tell_words (a, edit->from, in_a);
          tell_words (b, edit->to, in_b);
        }
      if (hunk->op == UND_HUNK_EQUAL || hunk->move > 0)
        continue;
      tell_words (a, hunk->a, in_a);
      tell_words (b, hunk->b, in_b);
    }
}

/* However passages went through each other, a word that went and one that came are told, once. */
static void
test_no_edit_is_swallowed (void)
{
  gsize n_moved = 0, n_moved_edits = 0;

  for (guint round = 0; round < 300; round++)
    {
      g_auto (Letter) letter = { 0 };
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GArray) gone = NULL;
      g_autoptr (GArray) in_a = g_array_new (FALSE, TRUE, sizeof (guint));
      g_autoptr (GArray) in_b = g_array_new (FALSE, TRUE, sizeof (guint));
      g_autoptr (UndText) a = NULL;
      g_autoptr (UndText) b = NULL;
      g_autoptr (UndComparison) comparison = NULL;
      const UndComparisonWords *words;

      letter_init (&letter);
      before = letter_write (&letter);
      letter_rearrange (&letter);
      gone = letter_edit (&letter, 2 + (gint32) (round % 30));
      after = letter_write (&letter);
      a = make_text (before);
      b = make_text (after);
      comparison = compare (a, b, NULL);
      check_laws (comparison);
      g_array_set_size (in_a, letter.n_words);
      g_array_set_size (in_b, letter.n_words + gone->len);
      tell_edits (comparison, in_a, in_b);
      for (guint i = 0; i < gone->len; i++)
        {
          g_assert_cmpuint (g_array_index (in_a, guint, g_array_index (gone, guint, i)), ==, 1);
          g_assert_cmpuint (g_array_index (in_b, guint, letter.n_words + i), ==, 1);
        }
      words = und_comparison_get_words (comparison);
      g_assert_cmpuint (words->deleted, >=, gone->len);
      n_moved += words->moved_from;
      n_moved_edits += words->moved_from > 0 ? gone->len : 0;
    }
  g_assert_cmpuint (n_moved, >, 1000);
  g_assert_cmpuint (n_moved_edits, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/comparison-nested/nested", test_nested);
  g_test_add_func ("/model/comparison-nested/crossing", test_crossing);
  g_test_add_func ("/model/comparison-nested/edits-in-both", test_edits_in_nested_and_crossing);
  g_test_add_func ("/model/comparison-nested/no-edit-is-swallowed", test_no_edit_is_swallowed);
  return g_test_run ();
}
