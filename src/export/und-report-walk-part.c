/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-quotation-reason.h"
#include "und-report-walk-private.h"

static void
set_words (JsonObject *object, const char *name, UndText *text, UndSpan span)
{
  JsonObject *words = und_report_set_object (object, name);
  g_autofree char *copy = und_text_dup_span (text, span);

  und_report_set_offsets (words, text, span);
  und_report_set_string (words, "text", copy);
}

/**
 * und_report_set_edits:
 * @object: an object of the report
 * @edits: (element-type UndEdit): from the source to what repeats it
 * @from: the source's stored text
 * @to: the stored text of what repeats it
 *
 * Adds the member "edits".
 */
void
und_report_set_edits (JsonObject *object, const GArray *edits, UndText *from, UndText *to)
{
  JsonArray *list = und_report_set_list (object, "edits");

  for (guint i = 0; edits != NULL && i < edits->len; i++)
    {
      const UndEdit *edit = &g_array_index (edits, UndEdit, i);
      JsonObject *item = und_report_add_object (list);

      und_report_set_string (item, "op", und_edit_op_to_string (edit->op));
      und_report_set_string (item, "grade", und_grade_to_string (edit->grade));
      set_words (item, "from", from, edit->from);
      set_words (item, "to", to, edit->to);
      if (edit->mark != UND_EDIT_MARK_NONE)
        und_report_set_string (item, "mark", und_edit_mark_to_string (edit->mark));
    }
}

static void
set_date (JsonObject *object, UndPart *part)
{
  const UndDate *date = und_part_get_date (part);
  JsonObject *ret;

  if (date == NULL || date->value == NULL)
    {
      und_report_set_null (object, "date");
      return;
    }
  ret = und_report_set_object (object, "date");
  und_report_set_string (ret, "value", date->value);
  und_report_set_boolean (ret, "inferred", date->is_inferred);
  und_report_set_string (ret, "from", und_part_get_id (date->from));
  und_report_set_span (ret, "span", und_part_get_text (date->from), date->span);
}

static void
set_issuer (JsonObject *object, UndPart *part)
{
  const UndPerson *issuer = und_part_get_issuer (part);
  JsonObject *ret;

  if (issuer->rule == NULL)
    {
      und_report_set_null (object, "issuer");
      return;
    }
  ret = und_report_set_object (object, "issuer");
  und_report_set_string (ret, "name", issuer->name);
  und_report_set_string (ret, "office", issuer->office);
  und_report_set_string (ret, "jurisdiction", und_part_get_jurisdiction (part));
  und_report_set_string (ret, "organisation", issuer->organisation);
  if (und_part_is_issuer_inferred (part) || und_part_is_jurisdiction_inferred (part))
    und_report_set_boolean (ret, "inferred", TRUE);
  und_report_set_span (ret, "span", und_part_get_text (part), issuer->span);
}

static void
set_addressees (JsonObject *object, const char *name, GPtrArray *persons, UndText *text)
{
  JsonArray *list = und_report_set_list (object, name);

  for (guint i = 0; i < persons->len; i++)
    {
      const UndPerson *person = g_ptr_array_index (persons, i);
      JsonObject *item = und_report_add_object (list);

      und_report_set_string (item, "name", person->name);
      und_report_set_string (item, "office", person->office);
      und_report_set_string (item, "organisation", person->organisation);
      und_report_set_span (item, "span", text, person->span);
    }
}

static void
set_signatories (JsonObject *object, const char *name, GPtrArray *signatories, UndPart *part)
{
  JsonArray *list = und_report_set_list (object, name);

  for (guint i = 0; i < signatories->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (signatories, i);
      const char *jurisdiction = und_part_get_signatory_jurisdiction (part, signatory);
      JsonObject *item = und_report_add_object (list);

      und_report_set_string (item, "role", und_role_to_string (signatory->role));
      und_report_set_string (item, "name", signatory->name);
      und_report_set_string (item, "office", signatory->office);
      und_report_set_string (item, "jurisdiction", jurisdiction);
      und_report_set_string (item, "organisation", signatory->organisation);
      und_report_set_string (item, "locality", signatory->locality);
      und_report_set_string (item, "affiliation", signatory->affiliation);
      und_report_set_string (item, "group", signatory->group);
      if (jurisdiction != signatory->jurisdiction)
        und_report_set_boolean (item, "inferred", TRUE);
      und_report_set_span (item, "span", und_part_get_text (part), signatory->span);
    }
}

static void
set_counts (JsonObject *object, GPtrArray *counts, UndText *text)
{
  JsonArray *list = und_report_set_list (object, "counts");

  for (guint i = 0; i < counts->len; i++)
    {
      const UndCount *count = g_ptr_array_index (counts, i);
      JsonObject *item = und_report_add_object (list);

      und_report_set_integer (item, "value", count->value);
      und_report_set_string (item, "unit", count->unit);
      und_report_set_string (item, "scope", und_count_scope_to_string (count->scope));
      und_report_set_string (item, "in", count->is_in_headline ? "headline" : "body");
      und_report_set_count (item, "total", count->total);
      und_report_set_span (item, "span", text, count->span);
    }
}

static void
set_demands (JsonObject *object, GPtrArray *demands, UndText *text)
{
  JsonArray *list = und_report_set_list (object, "demands");

  for (guint i = 0; i < demands->len; i++)
    {
      const UndTextFact *demand = g_ptr_array_index (demands, i);
      JsonObject *item = und_report_add_object (list);

      und_report_set_string (item, "text", demand->text);
      und_report_set_span (item, "span", text, demand->span);
    }
}

static void
set_signature_count (JsonObject *object, const UndSignatureCount *signatures, UndText *text)
{
  JsonObject *ret;

  if (signatures->value < 0 && signatures->goal < 0)
    {
      und_report_set_null (object, "signatures");
      return;
    }
  ret = und_report_set_object (object, "signatures");
  und_report_set_count (ret, "value", signatures->value);
  und_report_set_count (ret, "goal", signatures->goal);
  und_report_set_string (ret, "date", signatures->date);
  und_report_set_span (ret, "span", text, signatures->span);
}

static void
set_source (JsonObject *object, const UndCheckedQuotation *checked)
{
  JsonObject *ret;

  if (checked->source == NULL)
    {
      und_report_set_null (object, "source");
      return;
    }
  ret = und_report_set_object (object, "source");
  und_report_set_string (ret, "part", und_part_get_id (checked->source));
  und_report_set_span (ret, "span", und_part_get_text (checked->source), checked->source_span);
}

static void
set_quotation_id (JsonObject *object, const char *name, UndPart *part, int index)
{
  g_autofree char *id = NULL;

  if (index >= 0)
    id = g_strdup_printf ("%s.q%d", und_part_get_id (part), index + 1);
  und_report_set_string (object, name, id);
}

static void
set_reasons (JsonObject *object, const UndCheckedQuotation *checked)
{
  g_auto (GStrv) reasons = und_quotation_dup_reasons (checked, FALSE);
  JsonArray *list = und_report_set_list (object, "reasons");

  for (guint i = 0; reasons[i] != NULL; i++)
    und_report_add_string (list, reasons[i]);
}

static void
add_quotation (JsonArray *list, const UndCheckedQuotation *checked, UndPart *part, int index)
{
  const UndQuotation *quotation = checked->quotation;
  UndText *text = und_part_get_text (part);
  JsonObject *item = und_report_add_object (list);
  g_autofree char *words = und_text_dup_span (text, quotation->span);

  set_quotation_id (item, "id", part, index);
  und_report_set_span (item, "span", text, quotation->span);
  und_report_set_string (item, "text", words);
  set_quotation_id (item, "continues", part, quotation->continues);
  und_report_set_string (item, "use", und_quotation_use_to_string (quotation->use));
  und_report_set_string (item, "speaker", quotation->speaker);
  if (quotation->speaker != NULL && !und_span_is_empty (quotation->speaker_span))
    und_report_set_span (item, "speakerSpan", text, quotation->speaker_span);
  else
    und_report_set_null (item, "speakerSpan");
  und_report_set_boolean (item, "inLetter", quotation->is_in_letter);
  und_report_set_string (item, "verdict", und_verdict_to_string (checked->verdict));
  set_source (item, checked);
  und_report_set_edits (item, checked->source != NULL ? checked->edits : NULL,
                        checked->source != NULL ? und_part_get_text (checked->source) : NULL, text);
  set_reasons (item, checked);
}

static void
set_head (JsonObject *object, UndPart *part)
{
  const UndPartFacts *facts = und_part_get_facts (part);
  UndText *text = und_part_get_text (part);

  und_report_set_string (object, "id", und_part_get_id (part));
  und_report_set_offsets (object, text, und_part_get_span (part));
  und_report_set_string (object, "kind", und_part_kind_to_string (facts->kind));
  und_report_set_string (object, "headline", facts->headline.text);
  if (facts->headline.text != NULL)
    und_report_set_span (object, "headlineSpan", text, facts->headline.span);
  else
    und_report_set_null (object, "headlineSpan");
  und_report_set_string (object, "subtitle", facts->subtitle.text);
  und_report_set_string (object, "dateline", facts->dateline.text);
}

/**
 * und_report_add_part:
 * @parts: a list of the report
 * @part: the part
 * @is_explained: whether to add its evidence
 *
 * Adds a Part.
 */
void
und_report_add_part (JsonArray *parts, UndPart *part, gboolean is_explained)
{
  const UndPartFacts *facts = und_part_get_facts (part);
  UndText *text = und_part_get_text (part);
  GPtrArray *quotations = und_part_get_quotations (part);
  JsonObject *object = und_report_add_object (parts);
  JsonArray *list;

  set_head (object, part);
  set_date (object, part);
  set_issuer (object, part);
  set_addressees (object, "addressees", facts->addressees, text);
  set_addressees (object, "copied", facts->copied, text);
  set_signatories (object, "signatories", facts->signatories, part);
  if (facts->list_is_complete == UND_TRISTATE_UNKNOWN)
    und_report_set_null (object, "listIsComplete");
  else
    und_report_set_boolean (object, "listIsComplete", facts->list_is_complete == UND_TRISTATE_TRUE);
  set_signatories (object, "nonSignatories", facts->non_signatories, part);
  set_counts (object, facts->counts, text);
  set_demands (object, facts->demands, text);
  set_signature_count (object, &facts->signatures, text);
  list = und_report_set_list (object, "quotations");
  for (guint i = 0; i < quotations->len; i++)
    add_quotation (list, g_ptr_array_index (quotations, i), part, (int) i);
  if (is_explained)
    und_report_set_evidence (object, part);
}
