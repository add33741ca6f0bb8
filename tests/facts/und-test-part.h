/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-test-reader.h"

/* A reader over invented text that is one part, a release by @issuer (optional) of
 * @jurisdiction. */
static inline UndReader *
und_test_part_new (const char *utf8, UndPartKind kind, const char *issuer, const char *jurisdiction)
{
  UndReader *self = und_test_reader_new (utf8);
  gsize n_bytes = 0;

  und_text_get_bytes (self->text, &n_bytes);
  self->part = und_part_facts_new (und_span (0, n_bytes), kind);
  g_ptr_array_add (self->parts, self->part);
  if (issuer != NULL)
    {
      self->part->issuer.name = g_strdup (issuer);
      self->part->issuer.jurisdiction =
        und_gazetteer_find_code (self->gazetteer, jurisdiction)->code;
      self->part->issuer.rule = "test";
    }
  return self;
}

/* "listed:US-NM lead:Ada Penrose@US-UT", in text order: who each signatory is, by its name and
 * jurisdiction, its organisation or its locality; "+" and its affiliation; "#" and its group. */
static inline void
und_test_append_signatory (GString *words, const UndSignatory *self, const char *role)
{
  const char *who = self->name != NULL           ? self->name
                    : self->organisation != NULL ? self->organisation
                                                 : self->locality;

  if (words->len > 0)
    g_string_append (words, "; ");
  g_string_append_printf (words, "%s:", role);
  if (who != NULL)
    g_string_append (words, who);
  if (who != NULL && self->jurisdiction != NULL)
    g_string_append_c (words, '@');
  if (self->jurisdiction != NULL)
    g_string_append (words, self->jurisdiction + 3);
  if (self->affiliation != NULL)
    g_string_append_printf (words, "+%s", self->affiliation);
  if (self->group != NULL)
    g_string_append_printf (words, "#%s", self->group);
}

static inline char *
und_test_dup_signatories (const UndPartFacts *part)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < part->signatories->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (part->signatories, i);

      und_test_append_signatory (words, signatory, und_role_to_string (signatory->role));
    }
  for (guint i = 0; i < part->non_signatories->len; i++)
    und_test_append_signatory (words, g_ptr_array_index (part->non_signatories, i), "not");
  return g_string_free (words, FALSE);
}
