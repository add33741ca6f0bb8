/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-report-walk-private.h"

typedef struct
{
  JsonArray *list;
  UndText *text;
} Explainer;

/* What was inferred rests on words of another part, which "from" names. */
static void
explain_inferred (Explainer *self,
                  const char *member,
                  const char *rule,
                  UndPart *from,
                  UndSpan span)
{
  JsonObject *item = und_report_add_object (self->list);

  und_report_set_string (item, "member", member);
  und_report_set_string (item, "rule", rule);
  und_report_set_string (item, "from", und_part_get_id (from));
  und_report_set_span (item, "span", und_part_get_text (from), span);
}

/* @index below 0: the member is no list. */
static void
explain (Explainer *self, const char *member, int index, const char *rule, UndSpan span)
{
  g_autofree char *name = NULL;
  JsonObject *item;

  if (rule == NULL)
    return;
  name = index < 0 ? g_strdup (member) : g_strdup_printf ("%s[%d]", member, index);
  item = und_report_add_object (self->list);
  und_report_set_string (item, "member", name);
  und_report_set_string (item, "rule", rule);
  und_report_set_span (item, "span", self->text, span);
}

static void
explain_persons (Explainer *self, const char *member, GPtrArray *persons)
{
  for (guint i = 0; i < persons->len; i++)
    {
      const UndPerson *person = g_ptr_array_index (persons, i);

      explain (self, member, (int) i, person->rule, person->span);
    }
}

static void
explain_signatories (Explainer *self, const char *member, GPtrArray *signatories)
{
  for (guint i = 0; i < signatories->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (signatories, i);

      explain (self, member, (int) i, signatory->rule, signatory->span);
    }
}

static void
explain_date (Explainer *self, UndPart *part)
{
  const UndDate *date = und_part_get_date (part);

  if (date == NULL)
    return;
  if (date->is_inferred)
    explain_inferred (self, "date", "inferred-date", date->from, date->span);
  else
    explain (self, "date", -1, und_part_get_facts (part)->date.rule, date->span);
}

static void
explain_issuer (Explainer *self, UndPart *part)
{
  const UndPerson *issuer = und_part_get_issuer (part);
  UndSpan span;
  UndPart *from = und_part_get_jurisdiction_source (part, &span);

  explain (self, "issuer", -1, issuer->rule, issuer->span);
  if (from != NULL)
    explain_inferred (self, "issuer.jurisdiction", "inferred-jurisdiction", from, span);
}

static void
explain_lists (Explainer *self, const UndPartFacts *facts)
{
  explain_persons (self, "addressees", facts->addressees);
  explain_persons (self, "copied", facts->copied);
  explain_signatories (self, "signatories", facts->signatories);
  explain (self, "listIsComplete", -1, facts->list_rule, facts->list_span);
  explain_signatories (self, "nonSignatories", facts->non_signatories);
  for (guint i = 0; i < facts->counts->len; i++)
    {
      const UndCount *count = g_ptr_array_index (facts->counts, i);

      explain (self, "counts", (int) i, count->rule, count->span);
    }
  for (guint i = 0; i < facts->demands->len; i++)
    {
      const UndTextFact *demand = g_ptr_array_index (facts->demands, i);

      explain (self, "demands", (int) i, demand->rule, demand->span);
    }
  if (facts->signatures.value >= 0 || facts->signatures.goal >= 0)
    explain (self, "signatures", -1, facts->signatures.rule, facts->signatures.span);
  for (guint i = 0; i < facts->quotations->len; i++)
    {
      const UndQuotation *quotation = g_ptr_array_index (facts->quotations, i);

      explain (self, "quotations", (int) i, quotation->rule, quotation->span);
    }
}

/**
 * und_report_set_evidence:
 * @object: the part's object in the report
 * @part: the part
 *
 * Adds the member "evidence": for every member that a rule found, the rule and the words that it
 * went by, in the order of the members; nothing if there is none. The items of a list are called
 * "signatories[0]" and so on. What was inferred names in "from" the part that has the words.
 */
void
und_report_set_evidence (JsonObject *object, UndPart *part)
{
  const UndPartFacts *facts = und_part_get_facts (part);
  g_autoptr (JsonArray) list = json_array_new ();
  Explainer explainer = { list, und_part_get_text (part) };

  explain (&explainer, "kind", -1, facts->kind_rule, facts->kind_span);
  if (facts->headline.text != NULL)
    explain (&explainer, "headline", -1, facts->headline.rule, facts->headline.span);
  if (facts->subtitle.text != NULL)
    explain (&explainer, "subtitle", -1, facts->subtitle.rule, facts->subtitle.span);
  if (facts->dateline.text != NULL)
    explain (&explainer, "dateline", -1, facts->dateline.rule, facts->dateline.span);
  explain_date (&explainer, part);
  explain_issuer (&explainer, part);
  explain_lists (&explainer, facts);
  if (json_array_get_length (list) > 0)
    json_object_set_array_member (object, "evidence", g_steal_pointer (&list));
}
