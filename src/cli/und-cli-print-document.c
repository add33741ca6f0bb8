/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-cli-print.h"

#include <glib/gi18n.h>
#include <string.h>

/* Columns before what is said of a part. */
#define INDENT_PART 2
#define INDENT_FACT 4
#define INDENT_REST 8

/* Words of a fact's evidence that are shown. */
#define MAX_EVIDENCE_CHARS 72

static const char *
get_kind_name (UndPartKind kind)
{
  static const char *const names[] = { N_ ("letter"),   N_ ("press release"), N_ ("news article"),
                                       N_ ("petition"), N_ ("statement"),     N_ ("other") };

  return _ (names[kind]);
}

static const char *
get_role_name (UndRole role)
{
  static const char *const names[] = { NC_ ("role", "lead"), NC_ ("role", "self"),
                                       NC_ ("role", "listed"), NC_ ("role", "signed") };

  return g_dpgettext2 (NULL, "role", names[role]);
}

static guint
measure_role_names (void)
{
  guint width = 0;

  for (UndRole role = UND_ROLE_LEAD; role <= UND_ROLE_SIGNED; role++)
    width = MAX (width, und_cli_width_of (get_role_name (role), -1));
  return width;
}

static const char *
get_scope_name (UndCountScope scope)
{
  static const char *const names[] = { NC_ ("count", "others"), NC_ ("count", "total"),
                                       NC_ ("count", "ambiguous") };

  return g_dpgettext2 (NULL, "count", names[scope]);
}

static const char *
get_use_name (UndQuotationUse use)
{
  static const char *const names[] = { NC_ ("quotation", "speech"), NC_ ("quotation", "scare"),
                                       NC_ ("quotation", "title"), NC_ ("quotation", "nested") };

  return g_dpgettext2 (NULL, "quotation", names[use]);
}

static const char *
get_jurisdiction_name (const char *code)
{
  const UndJurisdiction *found = und_gazetteer_find_code (und_gazetteer_get_default (), code);

  return found != NULL ? found->name : code;
}

static void
append_part (GString *line, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, ", ");
  g_string_append (line, text);
}

/* "Ada Bell, Attorney General, New Mexico". */
static char *
describe_who (const char *name,
              const char *office,
              const char *jurisdiction,
              const char *organisation)
{
  g_autoptr (GString) line = g_string_new (NULL);

  append_part (line, name);
  append_part (line, office);
  append_part (line, organisation);
  if (jurisdiction != NULL)
    append_part (line, get_jurisdiction_name (jurisdiction));
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
describe_people (GPtrArray *people)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    {
      const UndPerson *person = g_ptr_array_index (people, i);
      g_autofree char *who = describe_who (person->name, person->office, person->jurisdiction,
                                           person->organisation);

      if (i > 0)
        g_string_append (line, "; ");
      g_string_append (line, who);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* Why it is said: the rule, and the words it rests on. */
static void
print_reason (UndCliPage *page, UndPart *part, const char *rule, UndSpan span)
{
  g_autofree char *words = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *line = NULL;

  if (rule == NULL)
    return;
  words = und_text_dup_line (und_part_get_text (part), span);
  if (g_utf8_strlen (words, -1) > MAX_EVIDENCE_CHARS)
    {
      g_autofree char *start = g_utf8_substring (words, 0, MAX_EVIDENCE_CHARS - 1);

      shown = g_strconcat (start, "…", NULL);
    }
  quoted = g_strdup_printf (_ ("“%s”"), shown != NULL ? shown : words);
  line = g_strdup_printf ("<- %s: %s", rule, quoted);
  und_cli_page_add_line (page, INDENT_REST, INDENT_REST + 3, line);
}

/* A fact with its name in front; nothing where there is none. */
static void
print_fact (UndCliPage *page, const char *label, const char *value)
{
  g_autofree char *line = NULL;

  if (value == NULL || *value == '\0')
    return;
  line = g_strdup_printf ("%s: %s", label, value);
  und_cli_page_add_line (page, INDENT_FACT, INDENT_REST, line);
}

static void
print_text_fact (UndCliPage *page,
                 UndPart *part,
                 const char *label,
                 const UndTextFact *fact,
                 gboolean is_explained)
{
  print_fact (page, label, fact->text);
  if (is_explained && fact->text != NULL)
    print_reason (page, part, fact->rule, fact->span);
}

static void
print_date (UndCliPage *page, UndPart *part, gboolean is_explained)
{
  const UndDate *date = und_part_get_date (part);
  g_autofree char *line = NULL;

  if (date == NULL)
    return;
  line = date->is_inferred ? g_strdup_printf (_ ("%s (inferred from %s)"), date->value,
                                              und_part_get_id (date->from))
                           : g_strdup (date->value);
  print_fact (page, _ ("Date"), line);
  if (is_explained)
    print_reason (page, date->from,
                  date->is_inferred ? "inferred-date" : und_part_get_facts (part)->date.rule,
                  date->span);
}

static void
print_issuer (UndCliPage *page, UndPart *part, gboolean is_explained)
{
  const UndPerson *issuer = und_part_get_issuer (part);
  UndSpan span = und_span (0, 0);
  UndPart *from = und_part_get_jurisdiction_source (part, &span);
  g_autofree char *who = NULL;
  g_autofree char *line = NULL;

  if (issuer->rule == NULL)
    return;
  who = describe_who (issuer->name, issuer->office, und_part_get_jurisdiction (part),
                      issuer->organisation);
  if (und_part_is_issuer_inferred (part))
    line = g_strdup_printf (_ ("%s (inferred from the file’s name)"), who);
  else if (from != NULL)
    line = g_strdup_printf (_ ("%s (inferred from %s)"), who, und_part_get_id (from));
  else
    line = g_strdup (who);
  print_fact (page, _ ("Issued by"), line);
  if (!is_explained)
    return;
  print_reason (page, part, issuer->rule, issuer->span);
  if (from != NULL)
    print_reason (page, from, "inferred-jurisdiction", span);
}

static void
print_people (UndCliPage *page,
              UndPart *part,
              const char *label,
              GPtrArray *people,
              gboolean is_explained)
{
  g_autofree char *line = describe_people (people);

  print_fact (page, label, line);
  for (guint i = 0; is_explained && i < people->len; i++)
    {
      const UndPerson *person = g_ptr_array_index (people, i);

      print_reason (page, part, person->rule, person->span);
    }
}

static char *
describe_signatory (const UndSignatory *signatory)
{
  g_autofree char *who = describe_who (signatory->name, signatory->office, signatory->jurisdiction,
                                       signatory->organisation);
  g_autoptr (GString) line = g_string_new (NULL);

  append_part (line, who);
  append_part (line, signatory->locality);
  append_part (line, signatory->affiliation);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
print_signatories (UndCliPage *page,
                   UndPart *part,
                   GPtrArray *signatories,
                   const char *heading,
                   gboolean is_explained)
{
  guint width = measure_role_names ();

  if (signatories->len == 0)
    return;
  und_cli_page_add_line (page, INDENT_FACT, INDENT_REST, heading);
  for (guint i = 0; i < signatories->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (signatories, i);
      g_autofree char *who = describe_signatory (signatory);
      const char *role = get_role_name (signatory->role);
      int n_pad = (int) (width - und_cli_width_of (role, -1));
      g_autofree char *line = g_strdup_printf ("%s%*s %s", role, n_pad, "", who);

      und_cli_page_add_line (page, INDENT_FACT + 2, INDENT_FACT + 3 + width, line);
      if (is_explained)
        print_reason (page, part, signatory->rule, signatory->span);
    }
}

static void
print_counts (UndCliPage *page, UndPart *part, gboolean is_explained)
{
  GPtrArray *counts = und_part_get_facts (part)->counts;

  for (guint i = 0; i < counts->len; i++)
    {
      const UndCount *count = g_ptr_array_index (counts, i);
      g_autofree char *words = und_text_dup_line (und_part_get_text (part), count->span);
      g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), words);
      g_autofree char *line = g_strdup_printf ("%s (%s, %s)", quoted,
                                               count->is_in_headline ? _ ("headline") : _ ("body"),
                                               get_scope_name (count->scope));

      print_fact (page, _ ("Count"), line);
      if (is_explained)
        print_reason (page, part, count->rule, count->span);
    }
}

static void
print_demands (UndCliPage *page, UndPart *part, gboolean is_explained)
{
  GPtrArray *demands = und_part_get_facts (part)->demands;

  for (guint i = 0; i < demands->len; i++)
    print_text_fact (page, part, _ ("Demands"), g_ptr_array_index (demands, i), is_explained);
}

static void
print_signature_count (UndCliPage *page, UndPart *part, gboolean is_explained)
{
  const UndSignatureCount *count = &und_part_get_facts (part)->signatures;
  g_autofree char *line = NULL;

  if (count->value < 0)
    return;
  line = count->goal < 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, count->value)
                         : g_strdup_printf ("%" G_GINT64_FORMAT " / %" G_GINT64_FORMAT,
                                            count->value, count->goal);
  print_fact (page, _ ("Signatures"), line);
  if (is_explained)
    print_reason (page, part, count->rule, count->span);
}

/* How many different signatories the part names, by the roster it is in. */
static guint
count_signatories (UndAnalysis *analysis, UndPart *part)
{
  GPtrArray *rosters = und_analysis_get_rosters (analysis);
  guint n_most = 0;

  for (guint i = 0; i < rosters->len; i++)
    {
      GPtrArray *entries = und_roster_get_entries (g_ptr_array_index (rosters, i));
      guint n = 0;

      for (guint j = 0; j < entries->len; j++)
        n += und_roster_entry_find (g_ptr_array_index (entries, j), part) != NULL;
      n_most = MAX (n_most, n);
    }
  return n_most > 0 ? n_most : und_part_get_facts (part)->signatories->len;
}

static void
print_n_signatories (UndCliPage *page, UndAnalysis *analysis, UndPart *part)
{
  const UndPartFacts *facts = und_part_get_facts (part);
  guint n = count_signatories (analysis, part);
  g_autofree char *line = NULL;

  if (n == 0)
    return;
  line = g_strdup_printf (facts->list_is_complete == UND_TRISTATE_FALSE
                            ? ngettext ("Names %u signatory and says that there are more",
                                        "Names %u signatories and says that there are more", n)
                            : ngettext ("Names %u signatory", "Names %u signatories", n),
                          n);
  und_cli_page_add_line (page, INDENT_FACT, INDENT_REST, line);
}

static void
print_part_head (UndCliPage *page, UndPart *part, gboolean is_explained)
{
  const UndPartFacts *facts = und_part_get_facts (part);
  g_autofree char *line = g_strdup_printf ("%s  %s", und_part_get_id (part),
                                           get_kind_name (facts->kind));

  und_cli_page_add_line (page, INDENT_PART, INDENT_FACT, line);
  if (is_explained)
    print_reason (page, part, facts->kind_rule, facts->kind_span);
  print_text_fact (page, part, _ ("Headline"), &facts->headline, is_explained);
  print_date (page, part, is_explained);
  print_issuer (page, part, is_explained);
  print_people (page, part, _ ("To"), facts->addressees, is_explained);
  print_people (page, part, _ ("Copied to"), facts->copied, is_explained);
  print_signature_count (page, part, is_explained);
}

static void
print_part_rest (UndCliPage *page, UndPart *part, gboolean is_explained)
{
  const UndPartFacts *facts = und_part_get_facts (part);
  guint n = facts->signatories->len;
  g_autofree char *heading = g_strdup_printf (
    ngettext ("Says in %u place who signed", "Says in %u places who signed", n), n);

  print_text_fact (page, part, _ ("Subtitle"), &facts->subtitle, is_explained);
  print_text_fact (page, part, _ ("Dateline"), &facts->dateline, is_explained);
  print_counts (page, part, is_explained);
  print_demands (page, part, is_explained);
  print_signatories (page, part, facts->signatories, heading, is_explained);
  if (is_explained)
    print_reason (page, part, facts->list_rule, facts->list_span);
  print_signatories (page, part, facts->non_signatories, _ ("Said not to have signed"),
                     is_explained);
}

static void
print_issues (UndCliPage *page, UndDocument *document)
{
  GPtrArray *issues = und_document_get_issues (document);

  und_cli_page_set_whole (page, TRUE);
  for (guint i = 0; i < issues->len; i++)
    {
      const UndIssue *issue = g_ptr_array_index (issues, i);
      g_autofree char *message = und_issue_dup_message (issue, TRUE);
      g_autofree char *place = issue->line > 0 ? g_strdup_printf (":%u", issue->line)
                                               : g_strdup ("");
      g_autofree char *line = g_strdup_printf (
        "%s: %s%s: %s: %s", und_severity_to_string (issue->severity),
        und_document_get_name (document), place, issue->id, message);

      und_cli_page_add_line (page, 0, INDENT_FACT, line);
    }
  und_cli_page_set_whole (page, FALSE);
}

static void
print_quotation (UndCliPage *page, UndPart *part, const UndQuotation *quotation)
{
  g_autofree char *words = und_text_dup_line (und_part_get_text (part), quotation->span);
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), words);
  g_autofree char *line = g_strdup_printf (
    "%s%s%s: %s", get_use_name (quotation->use), quotation->speaker != NULL ? ", " : "",
    quotation->speaker != NULL ? quotation->speaker : "", quoted);

  und_cli_page_add_line (page, INDENT_FACT + 2, INDENT_REST, line);
}

static void
print_part_quotations (UndCliPage *page, UndPart *part, gboolean is_explained)
{
  GPtrArray *quotations = und_part_get_facts (part)->quotations;
  g_autofree char *heading = NULL;

  if (quotations->len == 0)
    return;
  heading = g_strdup_printf (
    ngettext ("Quotes %u run of words", "Quotes %u runs of words", quotations->len),
    quotations->len);
  und_cli_page_add_line (page, INDENT_FACT, INDENT_REST, heading);
  for (guint i = 0; i < quotations->len; i++)
    {
      const UndQuotation *quotation = g_ptr_array_index (quotations, i);

      print_quotation (page, part, quotation);
      if (is_explained)
        print_reason (page, part, quotation->rule, quotation->span);
    }
}

static void
print_document_head (UndCliPage *page, UndDocument *document, guint number)
{
  guint n_words = (guint) und_text_get_n_words (und_document_get_text (document));
  g_autofree char *line = NULL;

  line = g_strdup_printf (ngettext ("d%u  %s  (%u word)", "d%u  %s  (%u words)", n_words), number,
                          und_document_get_name (document), n_words);
  und_cli_page_add_blank (page);
  und_cli_page_add_line (page, 0, INDENT_PART, line);
  print_issues (page, document);
}

static void
print_part (UndCliPage *page,
            UndAnalysis *analysis,
            UndPart *part,
            gboolean is_detailed,
            gboolean is_explained)
{
  print_part_head (page, part, is_explained);
  if (is_detailed)
    {
      print_part_rest (page, part, is_explained);
      print_part_quotations (page, part, is_explained);
    }
  else
    print_n_signatories (page, analysis, part);
}

/**
 * und_cli_print_documents:
 * @page: where to
 * @analysis: of the documents
 * @is_detailed: whether to list signatories, counts, demands and quotations too
 * @is_explained: whether to say what each fact rests on
 *
 * Prints what each document says of itself, part by part.
 */
void
und_cli_print_documents (UndCliPage *page,
                         UndAnalysis *analysis,
                         gboolean is_detailed,
                         gboolean is_explained)
{
  GPtrArray *documents = und_analysis_get_documents (analysis);
  GPtrArray *parts = und_analysis_get_parts (analysis);
  guint next = 0;

  for (guint i = 0; i < documents->len; i++)
    {
      print_document_head (page, g_ptr_array_index (documents, i), i + 1);
      for (; next < parts->len; next++)
        {
          UndPart *part = g_ptr_array_index (parts, next);

          if (und_part_get_document_number (part) != i + 1)
            break;
          print_part (page, analysis, part, is_detailed, is_explained);
        }
    }
}
