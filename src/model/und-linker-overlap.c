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
  overlap.is_issuer_there = has_signed (und_part_get_issuer (part), letter);
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
  return a->name == NULL && b->name == NULL;
}

/* Persons who may be one have one key: the surname or, without a name, the organisation. */
static char *
make_person_key (const UndPerson *person)
{
  g_autofree char *surname = person->name != NULL ? und_name_dup_surname (person->name) : NULL;

  if (surname != NULL)
    return g_strconcat ("name ", surname, NULL);
  return person->name == NULL && person->organisation != NULL
           ? g_strconcat ("organisation ", person->organisation, NULL)
           : NULL;
}

static GHashTable *
file_persons (GPtrArray *persons)
{
  GHashTable *by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                              (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < persons->len; i++)
    {
      UndPerson *person = g_ptr_array_index (persons, i);
      char *key = make_person_key (person);
      GPtrArray *bucket = key != NULL ? g_hash_table_lookup (by_key, key) : NULL;

      if (bucket != NULL)
        g_free (key);
      else if (key != NULL)
        g_hash_table_insert (by_key, key, bucket = g_ptr_array_new ());
      if (bucket != NULL)
        g_ptr_array_add (bucket, person);
    }
  return by_key;
}

static gboolean
has_person (GHashTable *by_key, const UndPerson *wanted)
{
  g_autofree char *key = make_person_key (wanted);
  GPtrArray *bucket = key != NULL ? g_hash_table_lookup (by_key, key) : NULL;

  for (guint i = 0; bucket != NULL && i < bucket->len; i++)
    if (is_same_person (wanted, g_ptr_array_index (bucket, i)))
      return TRUE;
  return FALSE;
}

guint
und_linker_count_persons (GPtrArray *persons, GPtrArray *wanted)
{
  g_autoptr (GHashTable) by_key = file_persons (persons);
  guint n_found = 0;

  for (guint i = 0; i < wanted->len; i++)
    n_found += has_person (by_key, g_ptr_array_index (wanted, i));
  return n_found;
}
