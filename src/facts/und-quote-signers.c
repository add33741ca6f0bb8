/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Who of those that a part speaks of is one that signs.
 */
#include "config.h"

#include "und-quote-signers.h"

#include "und-match.h"

static char *
dup_initialled (const char *name, const char *surname)
{
  return g_strdup_printf ("%s %c", surname, g_ascii_tolower (name[0]));
}

static void
add_signer (GHashTable *self, const char *name)
{
  char *surname = name != NULL ? und_surname_dup (name) : NULL;

  if (surname == NULL)
    return;
  g_hash_table_add (self, dup_initialled (name, surname));
  g_hash_table_add (self, surname);
}

GHashTable *
und_quote_signers_new (const UndPartFacts *part)
{
  GHashTable *self = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < part->signatories->len; i++)
    add_signer (self, ((UndSignatory *) g_ptr_array_index (part->signatories, i))->name);
  add_signer (self, part->issuer.name);
  return self;
}

gboolean
und_quote_signers_contain (GHashTable *self, const char *name)
{
  g_autofree char *surname = und_surname_dup (name);
  g_autofree char *initialled = surname != NULL ? dup_initialled (name, surname) : NULL;

  if (surname == NULL)
    return FALSE;
  return g_hash_table_contains (self, strchr (name, ' ') != NULL ? initialled : surname);
}
