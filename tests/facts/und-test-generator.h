/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-test-part.h"

/* Invented signatories, and ways of writing them, drawn by GLib's seeded generator. */

#define UND_TEST_MOST_SIGNERS 40

typedef struct
{
  const UndJurisdiction *place;
  char *name;
} UndTestSigner;

typedef struct
{
  UndTestSigner signers[UND_TEST_MOST_SIGNERS];
  guint n;
} UndTestSigners;

static inline guint
und_test_pick (guint n)
{
  return (guint) g_test_rand_int_range (0, (int) n);
}

static inline gboolean
und_test_flip (void)
{
  return und_test_pick (2) == 1;
}

static inline char *
und_test_dup_name (void)
{
  static const char *const given[] = { "Ada",  "Bo",    "Cyrus",  "Delphine", "Edda",
                                       "Fenn", "Greta", "Hollis", "Ines",     "José" };
  static const char *const middle[] = { " ", " ", " Q. ", " Lee ", " J. ", " de la " };
  static const char *const family[] = { "Penrose",   "Lindt",     "Oram",     "Voss",
                                        "Wray",      "Hallowell", "McBride",  "O'Dowd",
                                        "Quill",     "Tarkin",    "Ångström", "Fenner",
                                        "Gray-Moss", "Ibarra",    "Jessup",   "Kettle" };
  static const char *const suffix[] = { "", "", "", "", "", ", Jr.", " III" };

  return g_strconcat (given[und_test_pick (G_N_ELEMENTS (given))],
                      middle[und_test_pick (G_N_ELEMENTS (middle))],
                      family[und_test_pick (G_N_ELEMENTS (family))],
                      suffix[und_test_pick (G_N_ELEMENTS (suffix))], NULL);
}

/* @n signers of distinct jurisdictions, in random order. */
static inline UndTestSigners *
und_test_signers_new (guint n)
{
  UndGazetteer *gazetteer = und_gazetteer_get_default ();
  gsize n_places = und_gazetteer_get_size (gazetteer);
  g_autofree gboolean *is_taken = g_new0 (gboolean, n_places);
  UndTestSigners *self = g_new0 (UndTestSigners, 1);

  while (self->n < n)
    {
      gsize index = und_test_pick ((guint) n_places);

      if (is_taken[index])
        continue;
      is_taken[index] = TRUE;
      self->signers[self->n].place = und_gazetteer_get (gazetteer, index);
      self->signers[self->n++].name = und_test_dup_name ();
    }
  return self;
}

static inline void
und_test_signers_free (UndTestSigners *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->signers[i].name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UndTestSigners, und_test_signers_free)

/* The words between item @index and the one before it. */
static inline void
und_test_append_separator (GString *text, guint index, guint n, gboolean has_serial_comma)
{
  if (index == 0)
    return;
  if (index + 1 < n)
    g_string_append (text, ", ");
  else
    g_string_append (text, has_serial_comma && n > 2 ? ", and " : " and ");
}

static inline void
und_test_append_place (GString *text, const UndJurisdiction *place)
{
  if (place->kind == UND_JURISDICTION_DISTRICT && und_test_flip ())
    g_string_append (text, "the ");
  g_string_append (text, place->name);
}

/* "role:AL; role:AK" of the places alone, or "role:Name@AL" with @has_names; joins @text. */
static inline void
und_test_append_expected (GString *text,
                          const UndTestSigners *signers,
                          const char *role,
                          gboolean has_names)
{
  for (guint i = 0; i < signers->n; i++)
    {
      const UndTestSigner *signer = &signers->signers[i];

      if (text->len > 0)
        g_string_append (text, "; ");
      g_string_append_printf (text, "%s:", role);
      if (has_names)
        g_string_append_printf (text, "%s@", signer->name);
      g_string_append (text, signer->place->code + 3);
    }
}
