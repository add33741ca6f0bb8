/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-inspector-private.h"

#include "und-evidence.h"
#include "und-fact-row.h"
#include "und-phrase.h"

#include <glib/gi18n.h>

static GVariant *
one_evidence (UndPart *part, UndSpan span, const char *what, const char *rule)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (UND_EVIDENCE_VARIANT));
  und_evidence_builder_add (&builder, part, span, what, rule);
  return g_variant_builder_end (&builder);
}

static void
add_row (GtkBox *box, const char *caption, const char *value, const char *note, GVariant *evidence)
{
  gtk_box_append (box, und_fact_row_new (caption, value, note, evidence));
}

static void
add_text_fact (GtkBox *box, UndPart *part, const char *caption, const UndTextFact *fact)
{
  if (fact->text != NULL)
    add_row (box, caption, fact->text, NULL, one_evidence (part, fact->span, caption, fact->rule));
}

static void
add_kind (GtkBox *box, UndPart *part)
{
  const UndPartFacts *facts = und_part_get_facts (part);

  add_row (box, _ ("Kind"), und_phrase_kind (facts->kind), NULL,
           one_evidence (part, facts->kind_span, und_phrase_kind (facts->kind), facts->kind_rule));
}

/* An inferred place rests on words of another document. */
static GVariant *
list_issuer_evidence (UndPart *part, const char *who)
{
  const UndPerson *issuer = und_part_get_issuer (part);
  UndSpan span = und_span (0, 0);
  UndPart *from = und_part_get_jurisdiction_source (part, &span);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (UND_EVIDENCE_VARIANT));
  und_evidence_builder_add (&builder, part, issuer->span, who, issuer->rule);
  if (from != NULL)
    und_evidence_builder_add (&builder, from, span, who, "inferred-jurisdiction");
  return g_variant_builder_end (&builder);
}

static void
add_issuer (GtkBox *box, UndPart *part)
{
  const UndPerson *issuer = und_part_get_issuer (part);
  const char *code = und_part_get_jurisdiction (part);
  g_autofree char *who = und_phrase_person (issuer->name, issuer->office, issuer->organisation,
                                            code);
  const char *note = NULL;

  if (issuer->rule == NULL)
    {
      add_row (box, _ ("Issuer"), _ ("not said"), NULL, NULL);
      return;
    }
  if (und_part_is_issuer_inferred (part))
    note = _ ("inferred from the file’s name");
  else if (und_part_is_jurisdiction_inferred (part))
    note = _ ("the place is inferred from a linked document");
  add_row (box, _ ("Issuer"), who, note, list_issuer_evidence (part, who));
}

static void
add_date (GtkBox *box, UndPart *part)
{
  const UndDate *date = und_part_get_date (part);
  g_autofree char *day = date != NULL ? und_phrase_date (date->value) : NULL;
  g_autofree char *from = NULL;
  g_autofree char *note = NULL;

  if (date == NULL)
    {
      add_row (box, _ ("Date"), _ ("undated"), NULL, NULL);
      return;
    }
  if (!date->is_inferred)
    {
      add_row (box, _ ("Date"), day, NULL,
               one_evidence (part, date->span, day, und_part_get_facts (part)->date.rule));
      return;
    }
  from = und_part_dup_label (date->from, TRUE);
  /* TRANSLATORS: a date taken from another document, which is named */
  note = g_strdup_printf (_ ("inferred: %s"), from);
  add_row (box, _ ("Date"), day, note, one_evidence (date->from, date->span, day, "inferred-date"));
}

static void
add_people (GtkBox *box, UndPart *part, GPtrArray *people, const char *caption)
{
  for (guint i = 0; i < people->len; i++)
    {
      const UndPerson *person = people->pdata[i];
      g_autofree char *who = und_phrase_person (person->name, person->office, person->organisation,
                                                person->jurisdiction);

      add_row (box, i == 0 ? caption : NULL, who, NULL,
               one_evidence (part, person->span, who, person->rule));
    }
}

static void
add_demands (GtkBox *box, UndPart *part)
{
  GPtrArray *demands = und_part_get_facts (part)->demands;

  for (guint i = 0; i < demands->len; i++)
    {
      const UndTextFact *demand = demands->pdata[i];

      add_row (box, i == 0 ? _ ("Asks for") : NULL, demand->text, NULL,
               one_evidence (part, demand->span, _ ("Demand"), demand->rule));
    }
}

static void
add_signature_count (GtkBox *box, UndPart *part)
{
  const UndSignatureCount *signatures = &und_part_get_facts (part)->signatures;
  g_autofree char *value = NULL;
  g_autofree char *goal = NULL;

  if (signatures->value < 0)
    return;
  value = g_strdup_printf ("%" G_GINT64_FORMAT, signatures->value);
  if (signatures->goal >= 0)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, signatures->goal);

      /* TRANSLATORS: how many signatures a petition wants */
      goal = g_strdup_printf (_ ("of %s hoped for"), number);
    }
  add_row (box, _ ("Signatures"), value, goal,
           one_evidence (part, signatures->span, value, signatures->rule));
}

/**
 * und_inspector_add_facts:
 * @box: where the rows go
 * @part: a part
 *
 * Adds what @part says of itself.
 */
void
und_inspector_add_facts (GtkBox *box, UndPart *part)
{
  const UndPartFacts *facts = und_part_get_facts (part);

  add_text_fact (box, part, _ ("Headline"), &facts->headline);
  add_text_fact (box, part, _ ("Subtitle"), &facts->subtitle);
  add_kind (box, part);
  add_issuer (box, part);
  add_date (box, part);
  add_text_fact (box, part, _ ("Dateline"), &facts->dateline);
  add_people (box, part, facts->addressees, _ ("To"));
  add_people (box, part, facts->copied, _ ("Copied"));
  add_demands (box, part);
  add_signature_count (box, part);
}

static const UndSum *
find_sum (UndAnalysis *analysis, UndPart *part, const UndCount *count)
{
  GPtrArray *rosters = analysis != NULL ? und_analysis_get_rosters (analysis) : NULL;

  for (guint i = 0; rosters != NULL && i < rosters->len; i++)
    {
      GPtrArray *sums = und_roster_get_sums (rosters->pdata[i]);

      for (guint k = 0; k < sums->len; k++)
        {
          const UndSum *sum = sums->pdata[k];

          if (sum->part == part && sum->count->span.start == count->span.start
              && sum->count->value == count->value)
            return sum;
        }
    }
  return NULL;
}

static void
add_count (GtkBox *box, UndAnalysis *analysis, UndPart *part, const UndCount *count)
{
  const UndSum *sum = find_sum (analysis, part, count);
  g_autofree char *words = und_text_dup_line (und_part_get_text (part), count->span);
  g_autofree char *done = sum != NULL ? und_phrase_sum (sum) : NULL;
  g_autofree char *value = done != NULL ? g_strdup_printf (_ ("“%s” — %s"), words, done)
                                        : g_strdup_printf (_ ("“%s”"), words);
  g_autofree char *note = NULL;
  GtkWidget *row;

  if (sum != NULL && sum->agrees == UND_TRISTATE_TRUE)
    note = g_strdup_printf (ngettext ("agrees with the %d who signed",
                                      "agrees with the %d who signed", (gulong) sum->authority),
                            (int) sum->authority);
  else if (sum != NULL && sum->agrees == UND_TRISTATE_FALSE)
    note = g_strdup_printf (
      ngettext ("does not agree: %d signed", "does not agree: %d signed", (gulong) sum->authority),
      (int) sum->authority);
  row = und_fact_row_new (count->is_in_headline ? _ ("Count in the headline") : _ ("Count"), value,
                          note, one_evidence (part, count->span, value, count->rule));
  if (sum != NULL && sum->agrees != UND_TRISTATE_UNKNOWN)
    und_fact_row_add_note_class (UND_FACT_ROW (row),
                                 sum->agrees == UND_TRISTATE_TRUE ? "success" : "error");
  gtk_box_append (box, row);
}

/* The distinct roles of a list and its evidence, each signatory once a place. */
static void
add_list (GtkBox *box, UndPart *part, GPtrArray *signatories, const char *caption, UndRole role)
{
  GVariantBuilder builder;
  g_autofree char *value = NULL;
  const char *note = NULL;
  guint n = 0;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (UND_EVIDENCE_VARIANT));
  for (guint i = 0; i < signatories->len; i++)
    {
      const UndSignatory *signatory = signatories->pdata[i];
      g_autofree char *who = und_phrase_person (signatory->name, signatory->office,
                                                signatory->organisation, signatory->jurisdiction);

      if (signatory->role != role)
        continue;
      und_evidence_builder_add (&builder, part, signatory->span, who, signatory->rule);
      value = n == 0 ? g_steal_pointer (&who) : value;
      n++;
    }
  if (n == 0)
    {
      g_variant_builder_clear (&builder);
      return;
    }
  if (n > 1)
    {
      g_free (value);
      value = g_strdup_printf (ngettext ("%u signatory", "%u signatories", n), n);
    }
  if (role == UND_ROLE_LISTED && und_part_get_facts (part)->list_is_complete == UND_TRISTATE_FALSE)
    note = _ ("a partial list, and it says so");
  add_row (box, caption, value, note, g_variant_builder_end (&builder));
}

/**
 * und_inspector_add_counts:
 * @box: where the rows go
 * @analysis: (nullable): what @part belongs to
 * @part: a part
 *
 * Adds the counts and lists of @part, with the sums as they are done.
 */
void
und_inspector_add_counts (GtkBox *box, UndAnalysis *analysis, UndPart *part)
{
  const UndPartFacts *facts = und_part_get_facts (part);

  for (guint i = 0; i < facts->counts->len; i++)
    add_count (box, analysis, part, facts->counts->pdata[i]);
  add_list (box, part, facts->signatories, _ ("Signed"), UND_ROLE_SIGNED);
  add_list (box, part, facts->signatories, _ ("Leads"), UND_ROLE_LEAD);
  add_list (box, part, facts->signatories, _ ("Itself"), UND_ROLE_SELF);
  add_list (box, part, facts->signatories, _ ("Lists"), UND_ROLE_LISTED);
  add_list (box, part, facts->non_signatories, _ ("Did not sign"), UND_ROLE_LISTED);
}
