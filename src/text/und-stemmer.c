/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-stemmer.h"

#include "und-intern.h"

#include <libstemmer.h>
#include <string.h>

/* Longer words are their own stem: no word of a language is that long. */
#define BYTES_MAX 128u

struct _UndStemmer
{
  struct sb_stemmer *snowball; /* (nullable): NULL if words are their own stems */
  UndInterner *stems;
  GHashTable *numbers; /* hash of a word's folded form → number of its stem + 1 */
};

/**
 * und_stemmer_new:
 * @language: (nullable): BCP 47; English if it is not known
 *
 * Returns: (transfer full): a stemmer; in a language without stems, words are their own
 */
UndStemmer *
und_stemmer_new (const char *language)
{
  UndStemmer *self = g_new0 (UndStemmer, 1);
  g_autofree char *primary = g_ascii_strdown (language != NULL ? language : "en", -1);

  primary[strcspn (primary, "-_")] = '\0';
  self->snowball = sb_stemmer_new (primary, "UTF_8");
  self->stems = und_interner_new ();
  self->numbers = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * und_stemmer_free:
 * @self: (transfer full): a stemmer
 *
 * Frees the stemmer.
 */
void
und_stemmer_free (UndStemmer *self)
{
  sb_stemmer_delete (self->snowball);
  und_interner_free (self->stems);
  g_hash_table_unref (self->numbers);
  g_free (self);
}

static guint32
number_stem (UndStemmer *self, const char *bytes, gsize n_bytes)
{
  g_autofree char *folded = g_utf8_casefold (bytes, (gssize) n_bytes);
  gsize n_folded = strlen (folded);
  const sb_symbol *stem = NULL;

  if (self->snowball == NULL || n_folded > BYTES_MAX)
    return und_interner_intern (self->stems, folded, n_folded);
  stem = sb_stemmer_stem (self->snowball, (const sb_symbol *) folded, (int) n_folded);
  return und_interner_intern (self->stems, (const char *) stem,
                              (gsize) sb_stemmer_length (self->snowball));
}

/**
 * und_stemmer_stem:
 * @self: a stemmer
 * @bytes: (array length=n_bytes): a word, in valid UTF-8
 * @n_bytes: its bytes
 * @hash: what und_word_scan_hash() makes of its folded form; two words of one hash have one stem
 *
 * Returns: the number of the word's stem
 */
guint32
und_stemmer_stem (UndStemmer *self, const char *bytes, gsize n_bytes, guint32 hash)
{
  gpointer key = GUINT_TO_POINTER (hash);
  gpointer known = g_hash_table_lookup (self->numbers, key);
  guint32 number = 0;

  if (known != NULL)
    return GPOINTER_TO_UINT (known) - 1;
  number = number_stem (self, bytes, n_bytes);
  g_hash_table_insert (self->numbers, key, GUINT_TO_POINTER (number + 1));
  return number;
}
