/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include "und-test-facts.h"
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

/* "listed:NM; lead:Ada Penrose@UT", in text order: who each signatory is, by its name and
 * jurisdiction, its organisation or its locality; "+" and its affiliation; "#" and its group. With
 * @is_full, "=" and the office, and beside a name "&" and the organisation, "~" and the locality.
 */
static inline void
und_test_append_signatory (GString *words,
                           const UndSignatory *self,
                           const char *role,
                           gboolean is_full)
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
    g_string_append (words,
                     strlen (self->jurisdiction) > 3 ? self->jurisdiction + 3 : self->jurisdiction);
  if (is_full && self->office != NULL)
    g_string_append_printf (words, "=%s", self->office);
  if (is_full && self->organisation != NULL && who != self->organisation)
    g_string_append_printf (words, "&%s", self->organisation);
  if (is_full && self->locality != NULL && who != self->locality)
    g_string_append_printf (words, "~%s", self->locality);
  if (self->affiliation != NULL)
    g_string_append_printf (words, "+%s", self->affiliation);
  if (self->group != NULL)
    g_string_append_printf (words, "#%s", self->group);
}

static inline char *
und_test_dup_signatories (const UndPartFacts *part, gboolean is_full)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < part->signatories->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (part->signatories, i);

      und_test_append_signatory (words, signatory, und_role_to_string (signatory->role), is_full);
    }
  for (guint i = 0; i < part->non_signatories->len; i++)
    und_test_append_signatory (words, g_ptr_array_index (part->non_signatories, i), "not", is_full);
  return g_string_free (words, FALSE);
}

/* Who signs below the letter @text, by its block alone. */
static inline char *
und_test_dup_block (const char *text, gboolean is_full)
{
  g_autoptr (UndReader) reader = und_test_part_new (text, UND_PART_LETTER, NULL, NULL);

  und_reader_read_block (reader);
  return und_test_dup_signatories (reader->part, is_full);
}

/* Who signs by the sentences of @text alone; @issuer (optional) is of New Mexico. */
static inline char *
und_test_dup_lists (const char *text, UndPartKind kind, const char *issuer)
{
  g_autoptr (UndReader) reader = und_test_part_new (text, kind, issuer, "US-NM");

  und_reader_read_lists (reader);
  return und_test_dup_signatories (reader->part, FALSE);
}

/* Who signs by the block and then by the sentences; @issuer (optional) is of New Mexico. */
static inline char *
und_test_dup_signers (const char *text, UndPartKind kind, const char *issuer)
{
  g_autoptr (UndReader) reader = und_test_part_new (text, kind, issuer, "US-NM");

  und_reader_read_block (reader);
  und_reader_read_lists (reader);
  return und_test_dup_signatories (reader->part, FALSE);
}

/* "22 14": the stated or implied totals. */
static inline char *
und_test_dup_totals (const UndPartFacts *part)
{
  GString *totals = g_string_new (NULL);

  for (guint i = 0; i < part->counts->len; i++)
    {
      const UndCount *count = g_ptr_array_index (part->counts, i);

      g_string_append_printf (totals, i > 0 ? " %d" : "%d", (int) count->total);
    }
  return g_string_free (totals, FALSE);
}

/* Where a check stands, so that its failure names its own line. */
typedef struct
{
  const char *file;
  int line;
  const char *function;
} UndTestPlace;

#define UND_TEST_HERE ((UndTestPlace){ __FILE__, __LINE__, G_STRFUNC })

/* Takes @found; where it is not @expected, tells of which text. */
static inline void
und_test_check_found_at (UndTestPlace place, const char *text, char *found, const char *expected)
{
  g_autofree char *owned = found;

  if (g_strcmp0 (owned, expected) == 0)
    return;
  g_test_message ("in the text:\n%s", text);
  g_assertion_message_cmpstr (G_LOG_DOMAIN, place.file, place.line, place.function,
                              "found == expected", owned, "==", expected);
}

static inline void
und_test_check_signers_at (UndTestPlace place,
                           const char *head,
                           const char *sentences,
                           const char *signatories,
                           const char *totals)
{
  g_autofree char *text = g_strconcat (head, sentences, "\n", NULL);
  g_autoptr (UndTestFacts) facts = und_test_facts_new (text, NULL);
  const UndPartFacts *part = und_test_facts_part (facts, 0);

  und_test_check_found_at (place, text, und_test_dup_signatories (part, FALSE), signatories);
  if (totals != NULL)
    und_test_check_found_at (place, text, und_test_dup_totals (part), totals);
}

/* A letter: who signs below it. */
#define und_test_check_block(text, expected) \
  und_test_check_found_at (UND_TEST_HERE, (text), und_test_dup_block ((text), FALSE), (expected))
/* The same with offices, organisations and localities. */
#define und_test_check_block_fully(text, expected) \
  und_test_check_found_at (UND_TEST_HERE, (text), und_test_dup_block ((text), TRUE), (expected))
/* A news article: whom it lists. */
#define und_test_check_article(text, expected)    \
  und_test_check_found_at (UND_TEST_HERE, (text), \
                           und_test_dup_lists ((text), UND_PART_NEWS_ARTICLE, NULL), (expected))
/* A release by Ada Penrose of New Mexico: whom it lists. */
#define und_test_check_release(text, expected)                                                 \
  und_test_check_found_at (UND_TEST_HERE, (text),                                              \
                           und_test_dup_lists ((text), UND_PART_PRESS_RELEASE, "Ada Penrose"), \
                           (expected))
/* A part by @issuer (optional) of New Mexico: who signs it and whom it lists. */
#define und_test_check_part(text, kind, issuer, expected)                                          \
  und_test_check_found_at (UND_TEST_HERE, (text), und_test_dup_signers ((text), (kind), (issuer)), \
                           (expected))
/* A whole document, @head and then @sentences: what the facts of its first part say of who signs,
 * and the stated totals (optional). */
#define und_test_check_signers(head, sentences, signatories, totals) \
  und_test_check_signers_at (UND_TEST_HERE, (head), (sentences), (signatories), (totals))
