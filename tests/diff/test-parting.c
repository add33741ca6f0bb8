/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-parting.h"

#include <string.h>

/* One side of a gap: words parted by spaces; what does not start with a letter or digit is a mark.
 */
typedef struct
{
  char **words;
  guint8 is_mark[2 * UND_PARTING_MAX_WORDS];
  UndPartingSide side;
} Side;

static void
side_clear (Side *self)
{
  g_clear_pointer (&self->words, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

static void
side_init (Side *self, const char *line)
{
  self->words = g_strsplit (line, " ", -1);
  self->side.n = line[0] != '\0' ? g_strv_length (self->words) : 0;
  self->side.is_mark = self->is_mark;
  g_assert_cmpuint (self->side.n, <=, G_N_ELEMENTS (self->is_mark));
  for (gsize w = 0; w < self->side.n; w++)
    self->is_mark[w] = !g_ascii_isalnum (self->words[w][0]);
}

static guint8
measure (const char *a, const char *b)
{
  if (g_str_equal (a, b))
    return UND_PARTING_SAME;
  return und_parting_measure_likeness (a, strlen (a), b, strlen (b));
}

static GArray *
part (const Side *a, const Side *b)
{
  g_autofree guint8 *likeness = NULL;

  if (MAX (a->side.n, b->side.n) <= UND_PARTING_MAX_WORDS)
    likeness = g_new0 (guint8, a->side.n * b->side.n + 1);
  for (gsize i = 0; likeness != NULL && i < a->side.n; i++)
    {
      for (gsize j = 0; j < b->side.n; j++)
        {
          if (!a->is_mark[i] && !b->is_mark[j])
            likeness[i * b->side.n + j] = measure (a->words[i], b->words[j]);
        }
    }
  return und_parting_find (&a->side, &b->side, likeness);
}

static void
append_words (GString *shown, char *const *words, guint32 start, guint32 end)
{
  for (guint32 w = start; w < end; w++)
    g_string_append_printf (shown, "%s%s", w > start ? "_" : "", words[w]);
}

/* "a_b>c" for a replacement, ">c" for an insertion, "a>" for a deletion. */
static char *
show (const Side *a, const Side *b, const GArray *edits)
{
  GString *shown = g_string_new (NULL);

  for (guint e = 0; e < edits->len; e++)
    {
      const UndPartingEdit *edit = &g_array_index (edits, UndPartingEdit, e);

      g_string_append (shown, e > 0 ? " " : "");
      append_words (shown, a->words, edit->a_start, edit->a_end);
      g_string_append_c (shown, '>');
      append_words (shown, b->words, edit->b_start, edit->b_end);
    }
  return g_string_free (shown, FALSE);
}

static void
check_parting (const char *before, const char *after, const char *expected)
{
  g_auto (Side) a = { 0 };
  g_auto (Side) b = { 0 };
  g_autoptr (GArray) edits = NULL;
  g_autofree char *shown = NULL;

  side_init (&a, before);
  side_init (&b, after);
  edits = part (&a, &b);
  shown = show (&a, &b, edits);
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_phrase_for_phrase (void)
{
  check_parting ("house", "home", "house>home");
  check_parting ("due to", "because of", "due_to>because_of");
  check_parting ("their office", "the state house", "their_office>the_state_house");
}

static void
test_one_sided (void)
{
  check_parting ("", "", "");
  check_parting ("the house", "", "the_house>");
  check_parting ("", "the house", ">the_house");
}

static void
test_unlike_lengths (void)
{
  check_parting ("given by", "which may soon be raised or lowered with little warning",
                 "given_by> >which_may_soon_be_raised_or_lowered_with_little_warning");
  check_parting ("which may soon be raised or lowered with little warning", "given by",
                 "which_may_soon_be_raised_or_lowered_with_little_warning> >given_by");
}

/* Two replacements of like words, each beside its own, with what came in between. */
static void
test_word_for_word (void)
{
  check_parting ("determines", "sets out to study this field and determine",
                 ">sets_out_to_study_this_field_and determines>determine");
  check_parting ("visitors", "visitor and then for the first time one guide",
                 "visitors>visitor >and_then_for_the_first_time_one_guide");
  /* Side by side they are one phrase. */
  check_parting ("these models", "this model", "these_models>this_model");
}

static void
test_marks (void)
{
  check_parting ("-", ";", "->;");
  check_parting ("-", "and so on", "-> >and_so_on");
  check_parting ("well", "and so on", "well>and_so_on");
  check_parting ("visitor", "visitors - and a guide or so",
                 "visitor>visitors >-_and_a_guide_or_so");
}

/* What is the same on both sides makes no edit of its own. */
static void
test_same_word_is_no_edit (void)
{
  check_parting ("a certain view of roads", "b some other kind of lanes",
                 "a_certain_view_of_roads>b_some_other_kind_of_lanes");
  check_parting ("of", "of", "of>of");
}

static void
test_many_words (void)
{
  g_autoptr (GString) before = g_string_new ("visitors");
  g_autoptr (GString) expected = g_string_new ("visitors");

  for (guint w = 1; w < UND_PARTING_MAX_WORDS; w++)
    {
      g_string_append_printf (before, " %c", 'a' + (int) (w % 26));
      g_string_append_printf (expected, "%s%c", w > 1 ? "_" : ">visitor ", 'a' + (int) (w % 26));
    }
  g_string_append_c (expected, '>');
  check_parting (before->str, "visitor", expected->str);
  /* One more, and words are not looked at. */
  g_string_append (before, " z");
  g_string_append (g_string_truncate (expected, 0), before->str);
  g_strdelimit (expected->str, " ", '_');
  g_string_append (expected, "> >visitor");
  check_parting (before->str, "visitor", expected->str);
}

static void
check_likeness (const char *a, const char *b, guint expected)
{
  guint found = measure (a, b);

  g_assert_cmpuint (found, ==, expected);
  g_assert_cmpuint (found, ==, measure (b, a));
}

static void
test_likeness (void)
{
  check_likeness ("visitor", "visitors", 87);
  check_likeness ("assume", "assuming", 62);
  check_likeness ("Visitor", "visitor", 99);
  check_likeness ("colour", "color", 83);
  check_likeness ("größe", "größen", 83);
  /* One letter alone is chance, and so is an end. */
  check_likeness ("table", "trouble", 0);
  check_likeness ("nation", "station", 0);
  check_likeness ("constant", "conclude", 0);
}

static char *
make_line (void)
{
  static const char *const words[] = { "part", "parts", "parted", "a", "b", "cold", "-", ";" };
  GString *line = g_string_new (NULL);
  gint n = g_test_rand_int_range (0, 12);

  for (gint w = 0; w < n; w++)
    g_string_append_printf (line, "%s%s", w > 0 ? " " : "",
                            words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (line, FALSE);
}

/* Both sides are covered once, and no deletion stands after an insertion. */
static void
check_cover (const Side *a, const Side *b, const GArray *edits)
{
  guint32 i = 0, j = 0;
  gboolean was_insertion = FALSE;

  for (guint e = 0; e < edits->len; e++)
    {
      const UndPartingEdit *edit = &g_array_index (edits, UndPartingEdit, e);

      g_assert_cmpuint (edit->a_start, ==, i);
      g_assert_cmpuint (edit->b_start, ==, j);
      g_assert_true (edit->a_end > i || edit->b_end > j);
      g_assert_false (was_insertion && edit->b_end == j);
      was_insertion = edit->a_end == i;
      i = edit->a_end;
      j = edit->b_end;
    }
  g_assert_cmpuint (i, ==, a->side.n);
  g_assert_cmpuint (j, ==, b->side.n);
}

static void
test_covers_random_gaps (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      g_autofree char *before = make_line ();
      g_autofree char *after = make_line ();
      g_auto (Side) a = { 0 };
      g_auto (Side) b = { 0 };
      g_autoptr (GArray) edits = NULL;
      g_autoptr (GArray) mirrored = NULL;

      side_init (&a, before);
      side_init (&b, after);
      edits = part (&a, &b);
      mirrored = part (&b, &a);
      check_cover (&a, &b, edits);
      check_cover (&b, &a, mirrored);
      g_assert_cmpuint (edits->len, ==, mirrored->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diff/parting/phrase-for-phrase", test_phrase_for_phrase);
  g_test_add_func ("/diff/parting/one-sided", test_one_sided);
  g_test_add_func ("/diff/parting/unlike-lengths", test_unlike_lengths);
  g_test_add_func ("/diff/parting/word-for-word", test_word_for_word);
  g_test_add_func ("/diff/parting/marks", test_marks);
  g_test_add_func ("/diff/parting/same-word-is-no-edit", test_same_word_is_no_edit);
  g_test_add_func ("/diff/parting/many-words", test_many_words);
  g_test_add_func ("/diff/parting/likeness", test_likeness);
  g_test_add_func ("/diff/parting/covers-random-gaps", test_covers_random_gaps);
  return g_test_run ();
}
