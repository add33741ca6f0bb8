/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Offices that write together often print the same release word for word, and then nothing in the
 * text says whose copy a file is; who saved it knew, and named the file for it. So where the text
 * names no issuer, the words of the file's name are looked up among the surnames of those who sign.
 * Only a surname that stands in the text counts, so that a name given at random infers nothing.
 */
#include "config.h"

#include "und-file-issuer.h"

#include "und-person-name.h"

#include <string.h>

/* Shorter surnames are too often part of something else: "an", "ag", "li". */
#define MIN_SURNAME_CHARACTERS 3

/* "letterMikulski" is two words. */
static gboolean
begins_word (gunichar before, gunichar here)
{
  return g_unichar_islower (before) && g_unichar_isupper (here);
}

/* The words of a file's name, case-folded: "letter", "mikulski" for "2007/Letter_Mikulski12.txt".
 */
static GHashTable *
split_file_name (const char *file_name)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *base = strrchr (file_name, '/') != NULL ? strrchr (file_name, '/') + 1 : file_name;
  const char *start = NULL;
  gunichar before = 0;

  for (const char *at = base;; at = g_utf8_next_char (at))
    {
      gunichar here = g_utf8_get_char (at);

      if (start != NULL && (!g_unichar_isalpha (here) || begins_word (before, here)))
        {
          g_hash_table_add (words, g_utf8_casefold (start, at - start));
          start = NULL;
        }
      if (start == NULL && g_unichar_isalpha (here))
        start = at;
      if (here == 0)
        return words;
      before = here;
    }
}

/**
 * und_file_issuer_find:
 * @document: a document with facts
 *
 * Finds the signatory whom the file's name names by surname. Time is linear in the signatories.
 *
 * Returns: (transfer none) (nullable): the first piece of evidence for that signatory; NULL if the
 *   file's name names nobody, or several
 */
const UndSignatory *
und_file_issuer_find (UndDocument *document)
{
  const UndFacts *facts = NULL;
  const UndSignatory *found = NULL;
  g_autoptr (GHashTable) words = NULL;

  g_return_val_if_fail (UND_IS_DOCUMENT (document), NULL);

  facts = und_document_get_facts (document);
  words = split_file_name (und_document_get_name (document));
  for (gsize i = 0; i < und_facts_get_n_parts (facts); i++)
    {
      const UndPartFacts *part = und_facts_get_part (facts, i);

      for (guint k = 0; k < part->signatories->len; k++)
        {
          const UndSignatory *signatory = g_ptr_array_index (part->signatories, k);
          g_autofree char *surname = signatory->name != NULL
                                       ? und_name_dup_surname (signatory->name)
                                       : NULL;

          if (surname == NULL || g_utf8_strlen (surname, -1) < MIN_SURNAME_CHARACTERS
              || !g_hash_table_contains (words, surname))
            continue;
          if (found != NULL && und_name_compare (found->name, signatory->name) != UND_NAME_SAME)
            return NULL;
          if (found == NULL || (found->jurisdiction == NULL && signatory->jurisdiction != NULL))
            found = signatory;
        }
    }
  return found;
}
