/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-linker-private.h"
#include "und-person-name.h"

/* What identifies a signatory across documents, coarsely: enough to see that two lists are one. */
static char *
make_key (const UndSignatory *signatory)
{
  if (signatory->jurisdiction != NULL && signatory->locality == NULL)
    return g_strdup (signatory->jurisdiction);
  if (signatory->name != NULL)
    return und_name_dup_surname (signatory->name);
  if (signatory->organisation != NULL)
    return g_utf8_casefold (signatory->organisation, -1);
  return NULL;
}

static GHashTable *
list_keys (UndPart *part)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *signatories = und_part_get_facts (part)->signatories;

  for (guint i = 0; i < signatories->len; i++)
    {
      char *key = make_key (g_ptr_array_index (signatories, i));

      if (key != NULL)
        g_hash_table_add (keys, key);
    }
  return keys;
}

/* By name or, where names are not given, by jurisdiction. */
static gboolean
has_signed (const UndPerson *issuer, UndPart *letter)
{
  GPtrArray *signatories = und_part_get_facts (letter)->signatories;

  for (guint i = 0; i < signatories->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (signatories, i);

      if (issuer->name != NULL && signatory->name != NULL
          && und_name_compare (issuer->name, signatory->name) == UND_NAME_SAME)
        return TRUE;
      if ((issuer->name == NULL || signatory->name == NULL) && issuer->jurisdiction != NULL
          && g_strcmp0 (issuer->jurisdiction, signatory->jurisdiction) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * und_linker_compare_signatories:
 * @part: a part that names signatories
 * @letter: a letter
 *
 * Counts which of the signatories that @part names stand under @letter, in time linear in both.
 *
 * Returns: the counts
 */
UndOverlap
und_linker_compare_signatories (UndPart *part, UndPart *letter)
{
  g_autoptr (GHashTable) here = list_keys (part);
  g_autoptr (GHashTable) there = list_keys (letter);
  UndOverlap overlap = { 0 };
  GHashTableIter iter;
  gpointer key = NULL;

  overlap.n_here = g_hash_table_size (here);
  overlap.n_there = g_hash_table_size (there);
  overlap.is_issuer_there = has_signed (&und_part_get_facts (part)->issuer, letter);
  g_hash_table_iter_init (&iter, here);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_hash_table_contains (there, key))
      overlap.n_common++;
  return overlap;
}

static gboolean
is_same_person (const UndPerson *a, const UndPerson *b)
{
  if (a->name != NULL && b->name != NULL)
    return und_name_compare (a->name, b->name) == UND_NAME_SAME;
  return a->name == NULL && b->name == NULL && a->organisation != NULL
         && g_strcmp0 (a->organisation, b->organisation) == 0;
}

guint
und_linker_count_persons (GPtrArray *persons, GPtrArray *wanted)
{
  guint n_found = 0;

  for (guint i = 0; i < wanted->len; i++)
    for (guint j = 0; j < persons->len; j++)
      if (is_same_person (g_ptr_array_index (wanted, i), g_ptr_array_index (persons, j)))
        {
          n_found++;
          break;
        }
  return n_found;
}
