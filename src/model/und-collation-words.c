/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-collation-words.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * und_slot_to_word:
 * @self: a slot
 *
 * Names what belongs in an open place.
 *
 * Returns: (transfer none): the name in the user's language, "" of NONE
 */
const char *
und_slot_to_word (UndSlot self)
{
  static const char *const words[] = {
    NULL,
    NC_ ("slot", "name"),
    NC_ ("slot", "office"),
    NC_ ("slot", "jurisdiction"),
    NC_ ("slot", "place"),
    NC_ ("slot", "date"),
    NC_ ("slot", "number"),
  };

  return self == UND_SLOT_NONE ? "" : g_dpgettext2 (NULL, "slot", words[self]);
}

/**
 * und_strength_to_word:
 * @self: a strength
 *
 * Says how much a filiation rests on.
 *
 * Returns: (transfer none): a word in the user's language
 */
const char *
und_strength_to_word (UndStrength self)
{
  static const char *const words[] = {
    NC_ ("strength", "weak"),
    NC_ ("strength", "likely"),
    NC_ ("strength", "strong"),
  };

  return g_dpgettext2 (NULL, "strength", words[self]);
}

/**
 * und_direction_to_words:
 * @self: a direction
 *
 * Says how much speaks for that the source of a filiation was first.
 *
 * Returns: (transfer none): words in the user's language, "" of NONE
 */
const char *
und_direction_to_words (UndDirection self)
{
  static const char *const words[] = {
    "",
    N_ ("direction weak"),
    N_ ("direction likely"),
    N_ ("direction strong"),
  };

  return self == UND_DIRECTION_NONE ? "" : _ (words[self]);
}

/**
 * und_shares_to_parts:
 * @self: shares
 * @n_parts: how many parts are all, 100 for percents
 * @parts: (out caller-allocates): of the template, the letter, some others, its own
 *
 * Rounds the shares to whole parts that add up to @n_parts: they are rounded down, and what is
 * missing goes to the greatest remainders (Hamilton's method). All 0 if the shares are.
 */
void
und_shares_to_parts (const UndShares *self, guint n_parts, guint parts[4])
{
  const double values[] = { self->template, self->letter, self->sibling, self->own };
  double remainders[G_N_ELEMENTS (values)];
  double sum = 0;
  guint n_given = 0;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      parts[i] = (guint) (n_parts * values[i]);
      remainders[i] = n_parts * values[i] - parts[i];
      n_given += parts[i];
      sum += values[i];
    }
  for (; sum > 0.5 && n_given < n_parts; n_given++)
    {
      guint most = 0;

      for (guint i = 1; i < G_N_ELEMENTS (values); i++)
        if (remainders[i] > remainders[most])
          most = i;
      parts[most]++;
      remainders[most] = -1;
    }
}

/**
 * und_collation_row_find_most:
 * @self: a row
 *
 * Finds the reading that most of the witnesses have, of several the first.
 *
 * Returns: (transfer none): the reading
 */
const UndCollationReading *
und_collation_row_find_most (const UndCollationRow *self)
{
  const UndCollationReading *most = self->readings->pdata[0];

  for (guint r = 1; r < self->readings->len; r++)
    {
      const UndCollationReading *reading = self->readings->pdata[r];

      if (reading->witnesses->len > most->witnesses->len)
        most = reading;
    }
  return most;
}

/**
 * und_collation_row_mark_present:
 * @self: a row
 * @is_here: (out caller-allocates) (array length=n_witnesses): for each, has it anything there?
 * @n_witnesses: of the collation
 *
 * Tells who has anything in the row.
 */
void
und_collation_row_mark_present (const UndCollationRow *self, guint8 *is_here, gsize n_witnesses)
{
  memset (is_here, 0, n_witnesses);
  for (guint r = 0; r < self->readings->len; r++)
    {
      const UndCollationReading *reading = self->readings->pdata[r];

      for (guint i = 0; i < reading->witnesses->len; i++)
        is_here[g_array_index (reading->witnesses, UndReadingSpan, i).witness] = TRUE;
    }
}

/**
 * und_collation_reading_has_same_witnesses:
 * @self: a reading
 * @other: a reading of the same collation
 *
 * Compares who has them.
 *
 * Returns: %TRUE if the same witnesses have both
 */
gboolean
und_collation_reading_has_same_witnesses (const UndCollationReading *self,
                                          const UndCollationReading *other)
{
  if (self->witnesses->len != other->witnesses->len)
    return FALSE;
  for (guint i = 0; i < self->witnesses->len; i++)
    if (g_array_index (self->witnesses, UndReadingSpan, i).witness
        != g_array_index (other->witnesses, UndReadingSpan, i).witness)
      return FALSE;
  return TRUE;
}

static guint
count_words (const char *text)
{
  guint n = 0;

  while (*text != '\0')
    {
      text += strspn (text, " ");
      n += *text != '\0';
      text += strcspn (text, " ");
    }
  return n;
}

/**
 * und_collation_dup_own:
 * @self: a collation
 * @row: index of a row of kind UNIQUE
 * @paragraph_mark: what to write between paragraphs
 * @n_words: (out) (optional): how many words they are
 * @end: (out): the row after them
 *
 * Gets all that one witness has alone from @row on, its paragraphs together.
 *
 * Returns: (transfer full): the words
 */
char *
und_collation_dup_own (const UndCollation *self,
                       guint row,
                       const char *paragraph_mark,
                       guint *n_words,
                       guint *end)
{
  GPtrArray *rows = und_collation_get_rows (self);
  const UndCollationRow *first = rows->pdata[row];
  GString *text;
  guint n = 0;

  g_return_val_if_fail (first->kind == UND_ROW_UNIQUE, NULL);

  text = g_string_new (NULL);
  for (*end = row; *end < rows->len; (*end)++)
    {
      const UndCollationRow *next = rows->pdata[*end];
      const UndCollationReading *reading = next->readings->pdata[0];

      if (next->kind != UND_ROW_UNIQUE
          || !und_collation_reading_has_same_witnesses (reading, first->readings->pdata[0]))
        break;
      if (*end > row)
        g_string_append (text, next->starts_paragraph ? paragraph_mark : " ");
      g_string_append (text, reading->text);
      n += count_words (reading->text);
    }
  if (n_words != NULL)
    *n_words = n;
  return g_string_free (text, FALSE);
}

static GArray *
find_group (const UndFiliation *self, guint witness)
{
  for (guint g = 0; g < self->groups->len; g++)
    {
      GArray *group = self->groups->pdata[g];

      for (guint k = 0; k < group->len; k++)
        if (g_array_index (group, guint, k) == witness)
          return group;
    }
  g_assert_not_reached ();
}

/**
 * und_filiation_list_told:
 * @self: a filiation
 *
 * Lists the groups that are worth telling: the source, and then those of several witnesses; what
 * one alone reads tells nothing of the others.
 *
 * Returns: (transfer container) (element-type GArray): groups of @self, the likeliest source first
 */
GPtrArray *
und_filiation_list_told (const UndFiliation *self)
{
  GPtrArray *told = g_ptr_array_new ();

  for (guint k = 0; k < self->order->len; k++)
    {
      GArray *group = find_group (self, g_array_index (self->order, guint, k));

      if (k == 0 || group->len > 1)
        g_ptr_array_add (told, group);
    }
  return told;
}

/**
 * und_filiation_list_words:
 * @self: a filiation of @collation
 * @collation: a collation
 *
 * Lists the words that the evidence points at, each once.
 *
 * Returns: (transfer full) (element-type utf8): the words
 */
GPtrArray *
und_filiation_list_words (const UndFiliation *self, const UndCollation *collation)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  UndPart *const *parts = und_collation_get_parts (collation, NULL);

  for (guint e = 0; e < self->evidence->len; e++)
    {
      const UndReadingSpan *span = &g_array_index (self->evidence, UndReadingSpan, e);
      char *words = und_text_dup_line (und_part_get_text (parts[span->witness]), span->span);

      if (g_hash_table_contains (known, words))
        {
          g_free (words);
          continue;
        }
      g_hash_table_add (known, words);
      g_ptr_array_add (list, words);
    }
  return list;
}

/**
 * und_words_are_closing:
 * @text: UTF-8
 *
 * Tells whether @text starts with a mark that stands at the word before it, with no space.
 *
 * Returns: %TRUE if so
 */
gboolean
und_words_are_closing (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  GUnicodeType type = g_unichar_type (first);

  return type == G_UNICODE_CLOSE_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION
         || (first != 0 && first < 0x80 && strchr (".,;:!?", (int) first) != NULL);
}
