/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-person-name.h"

#include "und-vocabulary.h"

#include <string.h>

/* Surnames are taken for one misspelt name when they differ in no more than this share of their
 * letters: "Healy" and "Healey" (1 of 6) are, "Mills" and "Miller" (2 of 6) are not. */
#define VARIANT_SHARE 0.25

/* What may follow a surname. */
static const char *const tails[] = { "jr", "sr", "ii", "iii", "iv", "esq", "md", "phd", "jd" };

static gboolean
is_tail (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    if (g_str_equal (word, tails[i]))
      return TRUE;
  return FALSE;
}

/* The words of the name, case-folded, without full stops and what may follow a surname. */
static GPtrArray *
split_name (const char *name)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_auto (GStrv) pieces = g_strsplit_set (folded, " ,\t\n", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      g_auto (GStrv) letters = g_strsplit (pieces[i], ".", -1);
      g_autofree char *word = g_strjoinv ("", letters);

      if (*word != '\0' && !(words->len > 0 && is_tail (word)))
        g_ptr_array_add (words, g_steal_pointer (&word));
    }
  return words;
}

/**
 * und_name_dup_surname:
 * @name: a personal name as printed
 *
 * Gets the last word of the name that is no suffix, case-folded.
 *
 * Returns: (transfer full) (nullable): the surname, or NULL if @name has no word
 */
char *
und_name_dup_surname (const char *name)
{
  g_autoptr (GPtrArray) words = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  words = split_name (name);
  return words->len > 0 ? g_strdup (g_ptr_array_index (words, words->len - 1)) : NULL;
}

/* Optimal string alignment distance in code points (Damerau 1964, restricted), for short words. */
static guint
measure_distance (const char *a, const char *b)
{
  glong n_a = 0;
  glong n_b = 0;
  g_autofree gunichar *ua = g_utf8_to_ucs4_fast (a, -1, &n_a);
  g_autofree gunichar *ub = g_utf8_to_ucs4_fast (b, -1, &n_b);
  gsize width = (gsize) n_b + 1;
  g_autofree guint *table = g_new0 (guint, ((gsize) n_a + 1) * width);

  for (glong i = 0; i <= n_a; i++)
    for (glong j = 0; j <= n_b; j++)
      {
        guint *cell = &table[(gsize) i * width + (gsize) j];

        if (i == 0 || j == 0)
          {
            *cell = (guint) (i + j);
            continue;
          }
        *cell = MIN (cell[-1], cell[-(gssize) width]) + 1;
        *cell = MIN (*cell, cell[-(gssize) width - 1] + (ua[i - 1] != ub[j - 1]));
        if (i > 1 && j > 1 && ua[i - 1] == ub[j - 2] && ua[i - 2] == ub[j - 1])
          *cell = MIN (*cell, cell[-2 * (gssize) width - 2] + 1);
      }
  return table[(gsize) n_a * width + (gsize) n_b];
}

/* Longer "surnames" are no names, and would make the table large. */
#define MAX_SURNAME_BYTES 64

static gboolean
is_misspelling (const char *a, const char *b)
{
  gsize n_longer = MAX (strlen (a), strlen (b));

  if (n_longer > MAX_SURNAME_BYTES || n_longer < 4)
    return FALSE;
  return measure_distance (a, b) <= (guint) (VARIANT_SHARE * (double) n_longer);
}

/* Does @word stand for @name, as "bob" does for "robert"? */
static gboolean
is_nickname (const char *word, const char *name)
{
  const UndVocabulary *vocabulary = und_vocabulary_get_default ();
  g_autoptr (UndText) text = und_text_new (word, strlen (word), NULL);
  UndPhraseCursor cursor;
  UndPhraseHit hit;

  und_phrase_cursor_init (&cursor, und_vocabulary_get_trie (vocabulary), text, 0);
  while (und_phrase_cursor_next (&cursor, &hit))
    {
      const UndPhrase *phrase = und_vocabulary_get_phrase (vocabulary, hit.value);
      g_auto (GStrv) names = NULL;

      if (phrase->set != UND_SET_NICKNAME)
        continue;
      names = g_strsplit (phrase->value, " ", -1);
      if (g_strv_contains ((const char *const *) names, name))
        return TRUE;
    }
  return FALSE;
}

/* "Karl" and "K", "Thomas" and "Tom" may be one; "Karl" and "Peter" may not. */
static gboolean
first_names_agree (GPtrArray *a, GPtrArray *b)
{
  const char *first_a = g_ptr_array_index (a, 0);
  const char *first_b = g_ptr_array_index (b, 0);

  if (a->len < 2 || b->len < 2)
    return TRUE;
  return g_utf8_get_char (first_a) == g_utf8_get_char (first_b) || is_nickname (first_a, first_b)
         || is_nickname (first_b, first_a);
}

/* As first_names_agree(), but "James" is not "John". */
static gboolean
first_names_match (const char *a, const char *b)
{
  gboolean is_initial = g_utf8_strlen (a, -1) == 1 || g_utf8_strlen (b, -1) == 1;

  if (is_initial)
    return g_utf8_get_char (a) == g_utf8_get_char (b);
  return g_str_has_prefix (a, b) || g_str_has_prefix (b, a) || is_misspelling (a, b)
         || is_nickname (a, b) || is_nickname (b, a);
}

/**
 * und_name_compare:
 * @a: a personal name as printed
 * @b: another
 *
 * Tells whether two names may be one person's. It judges the names only: that both hold the same
 * office is for the caller to know.
 *
 * Returns: how they relate
 */
UndNameMatch
und_name_compare (const char *a, const char *b)
{
  g_autoptr (GPtrArray) words_a = NULL;
  g_autoptr (GPtrArray) words_b = NULL;
  const char *surname_a = NULL;
  const char *surname_b = NULL;

  g_return_val_if_fail (a != NULL && b != NULL, UND_NAME_DIFFERENT);

  words_a = split_name (a);
  words_b = split_name (b);
  if (words_a->len == 0 || words_b->len == 0 || !first_names_agree (words_a, words_b))
    return UND_NAME_DIFFERENT;
  surname_a = g_ptr_array_index (words_a, words_a->len - 1);
  surname_b = g_ptr_array_index (words_b, words_b->len - 1);
  if (g_str_equal (surname_a, surname_b))
    return UND_NAME_SAME;
  return is_misspelling (surname_a, surname_b) ? UND_NAME_VARIANT : UND_NAME_DIFFERENT;
}

/**
 * und_name_may_be_one:
 * @a: a personal name as printed
 * @b: another, with the same surname
 *
 * Tells whether the first names let two persons be one of whom nothing else is known: "Jim Roe",
 * "J. Roe" and "James Roe" may be one, "John Roe" is another.
 *
 * Returns: TRUE if so
 */
gboolean
und_name_may_be_one (const char *a, const char *b)
{
  g_autoptr (GPtrArray) words_a = NULL;
  g_autoptr (GPtrArray) words_b = NULL;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  words_a = split_name (a);
  words_b = split_name (b);
  return words_a->len < 2 || words_b->len < 2
         || first_names_match (g_ptr_array_index (words_a, 0), g_ptr_array_index (words_b, 0));
}

static const char *
get_word (GPtrArray *words, guint index)
{
  return g_ptr_array_index (words, index);
}

/* The middle names, as many as both give, begin alike. */
static gboolean
middle_names_agree (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 1; i + 1 < MIN (a->len, b->len); i++)
    if (g_utf8_get_char (get_word (a, i)) != g_utf8_get_char (get_word (b, i)))
      return FALSE;
  return TRUE;
}

/**
 * und_name_is_full_match:
 * @a: a personal name as printed
 * @b: another
 *
 * Tells whether two names are so much the same that they are one person's though nothing else is
 * known of either: one first name, in full, and one surname, and middle names that do not differ.
 * "Jane Roe" and "Jane A. Roe" are, "J. Roe" and "Jane Roe" are not.
 *
 * Returns: TRUE if so
 */
gboolean
und_name_is_full_match (const char *a, const char *b)
{
  g_autoptr (GPtrArray) words_a = NULL;
  g_autoptr (GPtrArray) words_b = NULL;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  words_a = split_name (a);
  words_b = split_name (b);
  if (words_a->len == 0 || words_b->len == 0 || (words_a->len == 1) != (words_b->len == 1))
    return FALSE;
  if (words_a->len > 1 && g_utf8_strlen (get_word (words_a, 0), -1) < 2)
    return FALSE;
  return g_str_equal (get_word (words_a, 0), get_word (words_b, 0))
         && g_str_equal (get_word (words_a, words_a->len - 1), get_word (words_b, words_b->len - 1))
         && middle_names_agree (words_a, words_b);
}

/**
 * und_name_dup_short:
 * @name: a personal name as printed
 *
 * Gets what full printings of a name have in common, whatever middle names they give.
 *
 * Returns: (transfer full) (nullable): "jane roe", or NULL if @name lacks a first name in full
 */
char *
und_name_dup_short (const char *name)
{
  g_autoptr (GPtrArray) words = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  words = split_name (name);
  if (words->len < 2 || g_utf8_strlen (get_word (words, 0), -1) < 2)
    return NULL;
  return g_strconcat (get_word (words, 0), " ", get_word (words, words->len - 1), NULL);
}

/**
 * und_name_get_initial:
 * @name: a personal name as printed
 *
 * Gets the letter that the first name begins with. Two names that und_name_compare() finds to be
 * the same have one initial, or one of them has none.
 *
 * Returns: the letter, case-folded, or 0 if @name is one word or none
 */
gunichar
und_name_get_initial (const char *name)
{
  g_autoptr (GPtrArray) words = NULL;

  g_return_val_if_fail (name != NULL, 0);

  words = split_name (name);
  return words->len > 1 ? g_utf8_get_char (get_word (words, 0)) : 0;
}
