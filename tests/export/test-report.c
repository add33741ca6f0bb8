/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-export.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* What the walk must do whatever the rules of facts and linking find in these texts. Characters of
 * two, three and four bytes stand before everything, so that bytes and code points differ. */

static const char letter_text[] =
  "Ä — 𝒜 letter of the harbour masters\n\n"
  "May 4, 2031\n\n"
  "The Honorable Edda Marsh\nWarden of Tides\nDepartment of Ferries\n\n"
  "Dear Warden Marsh:\n\n"
  "We write to ask that the night ferries keep running through the winter, as they have since the "
  "old bridge fell. The crews are willing and the boats are sound; all that is missing is your "
  "word, and we ask for it before the ice.\n\n"
  "Sincerely,\n\n"
  "Ada Quill\nAttorney General of Maine\n\n"
  "Björn Odell\nAttorney General of Vermont\n\n"
  "cc: Perrin Vale\n";

static const char release_text[] =
  "FOR IMMEDIATE RELEASE\n\n"
  "Attorney General Quill and “one other” — é𝒜 — ask for night ferries\n\n"
  "AUGUSTA, Maine – Attorney General Ada Quill led a letter with Vermont Attorney General Björn "
  "Odell to the Warden of Tides, Edda Marsh.\n\n"
  "“The crews are willing and the boats are safe; all that is missing is your word, and we ask "
  "for it before the ice,” the attorneys general write in the letter.\n\n"
  "“I was born on a ferry,” said Quill.\n";

static UndDocument *
make_document (const char *name, const char *text)
{
  UndDraft *draft = und_draft_new (name);

  draft->media_type = g_strdup ("text/plain");
  draft->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  draft->n_bytes = strlen (text);
  draft->text = und_text_new (text, strlen (text), NULL);
  return und_document_new (draft);
}

static UndAnalysis *
make_analysis (void)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  UndAnalysis *ret;

  g_ptr_array_add (documents, make_document ("letter \x01.txt", letter_text));
  g_ptr_array_add (documents, make_document ("release.txt", release_text));
  ret = und_analysis_new (documents, NULL, &error);
  g_assert_no_error (error);
  return ret;
}

static void
add_comparison (UndReport *report)
{
  g_autoptr (UndText) a = und_text_new (letter_text, strlen (letter_text), NULL);
  g_autoptr (UndText) b = und_text_new (release_text, strlen (release_text), NULL);
  g_autoptr (GError) error = NULL;
  UndComparisonOptions options = { 0 };
  g_autoptr (UndComparison)
    comparison = und_comparison_new (a, und_span (0, strlen (letter_text)), b,
                                     und_span (0, strlen (release_text)), &options, NULL, &error);
  g_autoptr (UndFacts) a_facts = und_facts_read (a, NULL, und_gazetteer_get_default ());
  g_autoptr (UndFacts) b_facts = und_facts_read (b, NULL, und_gazetteer_get_default ());
  g_autoptr (UndBeside) beside = und_beside_new (a_facts, 0, b_facts, 0);

  g_assert_no_error (error);
  und_report_add_comparison (report, "d1", "d2", comparison, beside);
}

static UndReport *
make_report (gboolean is_explained)
{
  g_autoptr (UndAnalysis) analysis = make_analysis ();
  UndReport *ret = und_report_new (analysis);

  ret->is_explained = is_explained;
  ret->created = g_strdup ("2031-05-06T07:08:09Z");
  ret->ignored = 1u << UND_GRADE_CASE;
  add_comparison (ret);
  return ret;
}

static char *
write_report (const UndReport *report, UndExportFormat format)
{
  g_autoptr (GBytes) bytes = und_export_report (report, format);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static JsonObject *
read_object (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (json, &error);

  g_assert_no_error (error);
  return json_object_ref (json_node_get_object (node));
}

static void
check_valid (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) messages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  gboolean is_valid = und_export_validate (bytes, messages, &error);

  g_assert_no_error (error);
  if (!is_valid)
    g_error ("%s", (const char *) g_ptr_array_index (messages, 0));
}

static void
check_converts (const char *from, UndExportFormat format, const char *to)
{
  g_autoptr (GBytes) bytes = g_bytes_new (from, strlen (from));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) converted = und_export_convert (bytes, format, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (converted, NULL), g_bytes_get_size (converted));
  g_assert_cmpstr (text, ==, to);
}

static void
test_both_writings (void)
{
  g_autoptr (UndReport) report = make_report (TRUE);
  g_autofree char *json = write_report (report, UND_EXPORT_JSON);
  g_autofree char *xml = write_report (report, UND_EXPORT_XML);
  g_autofree char *again = write_report (report, UND_EXPORT_JSON);

  check_valid (json);
  check_valid (xml);
  check_converts (json, UND_EXPORT_XML, xml);
  check_converts (xml, UND_EXPORT_JSON, json);
  g_assert_cmpstr (again, ==, json);
  g_assert_true (g_str_has_suffix (json, "}\n"));
  g_assert_true (g_str_has_suffix (xml, "</report>\n"));
}

/* The words at a span that counts code points. */
static char *
cut (const char *text, JsonObject *span)
{
  gint64 start = json_object_get_int_member (span, "start");
  gint64 end = json_object_get_int_member (span, "end");

  return g_utf8_substring (text, start, end);
}

static void
check_edits (JsonObject *object, const char *from, const char *to)
{
  JsonArray *edits = json_object_get_array_member (object, "edits");

  for (guint i = 0; i < json_array_get_length (edits); i++)
    {
      JsonObject *edit = json_array_get_object_element (edits, i);
      JsonObject *before = json_object_get_object_member (edit, "from");
      JsonObject *after = json_object_get_object_member (edit, "to");
      g_autofree char *was = cut (from, before);
      g_autofree char *is = cut (to, after);

      g_assert_cmpstr (json_object_get_string_member (before, "text"), ==, was);
      g_assert_cmpstr (json_object_get_string_member (after, "text"), ==, is);
    }
}

static JsonObject *
get_part (JsonObject *report, guint document)
{
  JsonObject *object = json_array_get_object_element (
    json_object_get_array_member (report, "documents"), document);

  return json_array_get_object_element (json_object_get_array_member (object, "parts"), 0);
}

static void
test_code_points (void)
{
  g_autoptr (UndReport) report = make_report (FALSE);
  g_autofree char *json = write_report (report, UND_EXPORT_JSON);
  g_autoptr (JsonObject) object = read_object (json);
  JsonObject *document = json_array_get_object_element (
    json_object_get_array_member (object, "documents"), 1);
  JsonArray *quotations = json_object_get_array_member (get_part (object, 1), "quotations");

  g_assert_cmpint (json_object_get_int_member (document, "characters"), ==,
                   g_utf8_strlen (release_text, -1));
  g_assert_cmpuint (json_array_get_length (quotations), >=, 2);
  for (guint i = 0; i < json_array_get_length (quotations); i++)
    {
      JsonObject *quotation = json_array_get_object_element (quotations, i);
      g_autofree char *words = cut (release_text,
                                    json_object_get_object_member (quotation, "span"));

      g_assert_cmpstr (json_object_get_string_member (quotation, "text"), ==, words);
      check_edits (quotation, letter_text, release_text);
    }
}

static void
test_comparison (void)
{
  g_autoptr (UndReport) report = make_report (FALSE);
  g_autofree char *json = write_report (report, UND_EXPORT_JSON);
  g_autoptr (JsonObject) object = read_object (json);
  JsonObject *comparison = json_array_get_object_element (
    json_object_get_array_member (object, "comparisons"), 0);
  JsonArray *hunks = json_object_get_array_member (comparison, "hunks");
  g_autoptr (GString) rebuilt = g_string_new (NULL);

  g_assert_cmpstr (json_object_get_string_member (comparison, "a"), ==, "d1");
  g_assert_cmpuint (json_array_get_length (hunks), >, 1);
  for (guint i = 0; i < json_array_get_length (hunks); i++)
    {
      JsonObject *hunk = json_array_get_object_element (hunks, i);
      g_autofree char *b = cut (release_text, json_object_get_object_member (hunk, "b"));

      g_string_append (rebuilt, b);
      if (json_object_has_member (hunk, "bText"))
        {
          g_autofree char *a = cut (letter_text, json_object_get_object_member (hunk, "a"));

          g_assert_cmpstr (json_object_get_string_member (hunk, "aText"), ==, a);
          g_assert_cmpstr (json_object_get_string_member (hunk, "bText"), ==, b);
        }
    }
  g_assert_cmpstr (rebuilt->str, ==, release_text);
}

static guint
count (JsonObject *object, const char *name)
{
  return json_array_get_length (json_object_get_array_member (object, name));
}

static JsonObject *
get_first (JsonObject *object, const char *name)
{
  return json_array_get_object_element (json_object_get_array_member (object, name), 0);
}

static void
test_beside (void)
{
  g_autoptr (UndReport) report = make_report (FALSE);
  g_autofree char *json = write_report (report, UND_EXPORT_JSON);
  g_autoptr (JsonObject) object = read_object (json);
  JsonObject *comparison = get_first (object, "comparisons");
  JsonObject *demands = json_object_get_object_member (comparison, "demands");
  JsonObject *signatories = json_object_get_object_member (comparison, "signatories");
  JsonObject *demand = get_first (demands, "onlyA");
  JsonObject *signatory = get_first (signatories, "both");
  g_autofree char *words = cut (letter_text, json_object_get_object_member (demand, "span"));
  g_autofree char *a = cut (letter_text, json_object_get_object_member (signatory, "a"));
  g_autofree char *b = cut (release_text, json_object_get_object_member (signatory, "b"));

  g_assert_cmpuint (count (demands, "both") + count (demands, "onlyB"), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (demand, "text"), ==, words);
  g_assert_cmpuint (count (signatories, "both"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (signatories, "onlyA"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (signatories, "onlyB"), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (signatory, "name"), ==, "Ada Quill");
  g_assert_cmpstr (json_object_get_string_member (signatory, "jurisdiction"), ==, "US-ME");
  g_assert_true (g_str_has_prefix (a, "Ada Quill"));
  g_assert_nonnull (strstr (b, "Quill"));
}

/* Twenty-firsts: each rounded by itself, they would not be 1 together. */
static void
test_shares_add_up (void)
{
  static const char *const texts[] = {
    "The weir below the mill broke in May.\n\nThe meadows stood under water for a week.\n\n"
    "Nobody asked the two keepers.\n",
    "The weir below the mill broke in May.\n\nThe meadows stood under water for a week.\n\n"
    "Sheep drowned near Ashford.\n",
    "The weir below the mill broke in May.\n\nWe ask the River Board to mend it.\n",
    "The weir below the mill broke in May.\n\nBring your boots on Sunday.\n",
  };
  static const char *const names[] = { "template", "letter", "sibling", "own" };
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UndAnalysis) analysis = NULL;
  g_autoptr (UndCollation) collation = NULL;
  g_autoptr (UndReport) report = NULL;
  g_autoptr (JsonObject) object = NULL;
  g_autofree char *json = NULL;
  JsonArray *shares;
  guint n_not_one = 0;

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    g_ptr_array_add (documents, make_document ("weir.txt", texts[t]));
  analysis = und_analysis_new (documents, NULL, NULL);
  collation = und_collation_new ((UndPart *const *) und_analysis_get_parts (analysis)->pdata,
                                 G_N_ELEMENTS (texts), NULL, NULL, NULL);
  report = und_report_new (analysis);
  und_report_add_collation (report, collation);
  json = write_report (report, UND_EXPORT_JSON);
  object = read_object (json);
  shares = json_object_get_array_member (get_first (object, "collations"), "shares");
  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    {
      JsonObject *item = json_array_get_object_element (shares, t);
      const UndShares *exact = und_collation_get_shares (collation, t);
      const double values[] = { exact->template, exact->letter, exact->sibling, exact->own };
      gint sum = 0, rounded_sum = 0;

      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          double printed = json_object_get_double_member (item, names[i]);

          g_assert_cmpfloat (ABS (printed - values[i]), <, 1e-4);
          sum += (gint) (1e4 * printed + .5);
          rounded_sum += (gint) (1e4 * values[i] + .5);
        }
      g_assert_cmpint (sum, ==, 10000);
      n_not_one += rounded_sum != 10000;
    }
  g_assert_cmpuint (n_not_one, >, 0);
}

static void
test_choice (void)
{
  g_autoptr (UndReport) report = make_report (FALSE);
  g_autoptr (UndReport) empty = und_report_new (NULL);
  g_autofree char *empty_json = write_report (empty, UND_EXPORT_JSON);
  g_autoptr (JsonObject) empty_object = read_object (empty_json);
  g_autofree char *json = NULL;
  g_autoptr (JsonObject) object = NULL;

  report->has_documents = FALSE;
  report->has_relations = FALSE;
  json = write_report (report, UND_EXPORT_JSON);
  object = read_object (json);
  g_assert_cmpuint (count (object, "documents"), ==, 0);
  g_assert_cmpuint (count (object, "links") + count (object, "rosters"), ==, 0);
  g_assert_cmpuint (count (object, "comparisons"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (object, "created"), ==, "2031-05-06T07:08:09Z");
  g_assert_cmpuint (count (empty_object, "documents"), ==, 0);
  g_assert_false (json_object_has_member (empty_object, "created"));
  check_valid (json);
  check_valid (empty_json);
}

static void
test_evidence (void)
{
  g_autoptr (UndReport) plain = make_report (FALSE);
  g_autoptr (UndReport) explained = make_report (TRUE);
  g_autofree char *plain_json = write_report (plain, UND_EXPORT_JSON);
  g_autofree char *explained_json = write_report (explained, UND_EXPORT_JSON);
  g_autoptr (JsonObject) plain_object = read_object (plain_json);
  g_autoptr (JsonObject) explained_object = read_object (explained_json);
  JsonObject *part = get_part (explained_object, 1);
  JsonObject *first;

  g_assert_false (json_object_has_member (get_part (plain_object, 1), "evidence"));
  g_assert_cmpuint (count (part, "evidence"), >, 0);
  first = json_array_get_object_element (json_object_get_array_member (part, "evidence"), 0);
  g_assert_cmpstr (json_object_get_string_member (first, "member"), ==, "kind");
}

/* A file may be called anything; both writings say the same of it. */
static void
test_control_characters (void)
{
  g_autoptr (UndReport) report = make_report (FALSE);
  g_autofree char *json = write_report (report, UND_EXPORT_JSON);
  g_autofree char *xml = write_report (report, UND_EXPORT_XML);

  g_assert_nonnull (strstr (json, "\"name\": \"letter �.txt\""));
  g_assert_nonnull (strstr (xml, "name=\"letter �.txt\""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/report/both-writings-are-valid-and-the-same", test_both_writings);
  g_test_add_func ("/export/report/spans-count-code-points", test_code_points);
  g_test_add_func ("/export/report/hunks-rebuild-the-text", test_comparison);
  g_test_add_func ("/export/report/demands-and-signatories-stand-beside", test_beside);
  g_test_add_func ("/export/report/shares-add-up", test_shares_add_up);
  g_test_add_func ("/export/report/fills-only-what-is-wanted", test_choice);
  g_test_add_func ("/export/report/evidence-only-if-explained", test_evidence);
  g_test_add_func ("/export/report/control-characters-are-replaced", test_control_characters);
  return g_test_run ();
}
