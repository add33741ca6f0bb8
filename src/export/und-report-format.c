/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-report-format.h"

#include <string.h>

/* The one table of the report's form, version 1. The writers of JSON and XML, both readers and the
 * check of a report's shape are driven by it; the schemas in data/schema say the same and add which
 * words and numbers are allowed. Members stand in the order in which they are written. */

#define OBJECT(table)           \
  {                             \
    table, G_N_ELEMENTS (table) \
  }

static const UndReportMember span_members[] = {
  { "start", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "end", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
};
static const UndReportObject span_object = OBJECT (span_members);

static const UndReportMember place_members[] = {
  { "part", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "span", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
};
static const UndReportObject place_object = OBJECT (place_members);

static const UndReportMember words_span_members[] = {
  { "start", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "end", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "text", UND_MEMBER_TEXT, UND_MEMBER_REQUIRED },
};
static const UndReportObject words_span_object = OBJECT (words_span_members);

static const UndReportMember edit_members[] = {
  { "op", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "grade", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "from", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &words_span_object },
  { "to", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &words_span_object },
  { "mark", UND_MEMBER_STRING, UND_MEMBER_OPTIONAL },
};
static const UndReportObject edit_object = OBJECT (edit_members);

static const UndReportMember issue_members[] = {
  { "id", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "severity", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "message", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "values", UND_MEMBER_VALUES, UND_MEMBER_REQUIRED },
  { "line", UND_MEMBER_INTEGER, UND_MEMBER_NULLABLE },
};
static const UndReportObject issue_object = OBJECT (issue_members);

static const UndReportMember date_members[] = {
  { "value", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "inferred", UND_MEMBER_BOOLEAN, UND_MEMBER_REQUIRED },
  { "byHand", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "from", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "span", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
};
static const UndReportObject date_object = OBJECT (date_members);

static const UndReportMember issuer_members[] = {
  { "name", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "office", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "jurisdiction", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "organisation", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "inferred", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "byHand", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "span", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
};
static const UndReportObject issuer_object = OBJECT (issuer_members);

static const UndReportMember addressee_members[] = {
  { "name", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "office", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "organisation", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "inferred", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "byHand", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "span", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
};
static const UndReportObject addressee_object = OBJECT (addressee_members);

static const UndReportMember signatory_members[] = {
  { "role", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "name", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "office", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "jurisdiction", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "organisation", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "locality", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "affiliation", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "group", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "inferred", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "byHand", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "span", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
};
static const UndReportObject signatory_object = OBJECT (signatory_members);

static const UndReportMember count_members[] = {
  { "value", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "unit", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "scope", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "in", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "total", UND_MEMBER_INTEGER, UND_MEMBER_NULLABLE },
  { "inferred", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "byHand", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "span", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
};
static const UndReportObject count_object = OBJECT (count_members);

static const UndReportMember demand_members[] = {
  { "text", UND_MEMBER_TEXT, UND_MEMBER_REQUIRED },
  { "inferred", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "byHand", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "span", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
};
static const UndReportObject demand_object = OBJECT (demand_members);

static const UndReportMember signatures_members[] = {
  { "value", UND_MEMBER_INTEGER, UND_MEMBER_NULLABLE },
  { "goal", UND_MEMBER_INTEGER, UND_MEMBER_NULLABLE },
  { "date", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "inferred", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "byHand", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "span", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
};
static const UndReportObject signatures_object = OBJECT (signatures_members);

static const UndReportMember quotation_members[] = {
  { "id", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "span", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
  { "text", UND_MEMBER_TEXT, UND_MEMBER_REQUIRED },
  { "continues", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "use", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "speaker", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "speakerSpan", UND_MEMBER_OBJECT, UND_MEMBER_NULLABLE, NULL, NULL, &span_object },
  { "inLetter", UND_MEMBER_BOOLEAN, UND_MEMBER_REQUIRED },
  { "verdict", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "source", UND_MEMBER_OBJECT, UND_MEMBER_NULLABLE, NULL, NULL, &place_object },
  { "edits", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "edit", NULL, &edit_object },
  { "reasons", UND_MEMBER_STRINGS, UND_MEMBER_OPTIONAL, "reason" },
  { "inferred", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "byHand", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
};
static const UndReportObject quotation_object = OBJECT (quotation_members);

static const UndReportMember explanation_members[] = {
  { "member", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "rule", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "from", UND_MEMBER_STRING, UND_MEMBER_OPTIONAL },
  { "span", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
};
static const UndReportObject explanation_object = OBJECT (explanation_members);

static const UndReportMember part_members[] = {
  { "id", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "start", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "end", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "kind", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "headline", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "headlineSpan", UND_MEMBER_OBJECT, UND_MEMBER_NULLABLE, NULL, NULL, &span_object },
  { "subtitle", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "dateline", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "date", UND_MEMBER_OBJECT, UND_MEMBER_NULLABLE, NULL, NULL, &date_object },
  { "issuer", UND_MEMBER_OBJECT, UND_MEMBER_NULLABLE, NULL, NULL, &issuer_object },
  { "addressees", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "addressee", NULL, &addressee_object },
  { "copied", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "copied", NULL, &addressee_object },
  { "signatories", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "signatory", NULL, &signatory_object },
  { "listIsComplete", UND_MEMBER_BOOLEAN, UND_MEMBER_NULLABLE },
  { "nonSignatories", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "nonSignatory", NULL,
    &signatory_object },
  { "counts", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "count", NULL, &count_object },
  { "demands", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "demand", NULL, &demand_object },
  { "signatures", UND_MEMBER_OBJECT, UND_MEMBER_NULLABLE, NULL, NULL, &signatures_object },
  { "quotations", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "quotation", NULL, &quotation_object },
  { "inferred", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "byHand", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "evidence", UND_MEMBER_OBJECTS, UND_MEMBER_OPTIONAL, "evidence", NULL, &explanation_object },
};
static const UndReportObject part_object = OBJECT (part_members);

static const UndReportMember document_members[] = {
  { "id", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "name", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "mediaType", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "sha256", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "bytes", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "characters", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "words", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "language", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "byHand", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "issues", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "issue", NULL, &issue_object },
  { "parts", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "part", NULL, &part_object },
};
static const UndReportObject document_object = OBJECT (document_members);

static const UndReportMember coverage_members[] = {
  { "from", UND_MEMBER_RATIO, UND_MEMBER_REQUIRED },
  { "to", UND_MEMBER_RATIO, UND_MEMBER_REQUIRED },
};
static const UndReportObject coverage_object = OBJECT (coverage_members);

static const UndReportMember passage_members[] = {
  { "here", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
  { "there", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
  { "verdict", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "similarity", UND_MEMBER_RATIO, UND_MEMBER_REQUIRED },
  { "quoted", UND_MEMBER_BOOLEAN, UND_MEMBER_REQUIRED },
  { "edits", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "edit", NULL, &edit_object },
};
static const UndReportObject passage_object = OBJECT (passage_members);

static const UndReportMember link_members[] = {
  { "from", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "to", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "relation", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "status", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "score", UND_MEMBER_RATIO, UND_MEMBER_REQUIRED },
  { "inferred", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "byHand", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "reasons", UND_MEMBER_STRINGS, UND_MEMBER_REQUIRED, "reason" },
  { "coverage", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &coverage_object },
  { "passages", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "passage", NULL, &passage_object },
};
static const UndReportObject link_object = OBJECT (link_members);

static const UndReportMember mention_members[] = {
  { "part", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "roles", UND_MEMBER_STRINGS, UND_MEMBER_REQUIRED, "role" },
};
static const UndReportObject mention_object = OBJECT (mention_members);

static const UndReportMember entry_members[] = {
  { "jurisdiction", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "name", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "office", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "byHand", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "in", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "in", NULL, &mention_object },
};
static const UndReportObject entry_object = OBJECT (entry_members);

static const UndReportMember sum_members[] = {
  { "part", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "in", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "stated", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "scope", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "listed", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "self", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "named", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "total", UND_MEMBER_INTEGER, UND_MEMBER_NULLABLE },
  { "authority", UND_MEMBER_INTEGER, UND_MEMBER_NULLABLE },
  { "agrees", UND_MEMBER_BOOLEAN, UND_MEMBER_NULLABLE },
};
static const UndReportObject sum_object = OBJECT (sum_members);

static const UndReportMember roster_members[] = {
  { "letter", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "authority", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "byHand", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "signatories", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "signatory", NULL, &entry_object },
  { "sums", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "sum", NULL, &sum_object },
};
static const UndReportObject roster_object = OBJECT (roster_members);

static const UndReportMember finding_members[] = {
  { "id", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "severity", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "status", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "reason", UND_MEMBER_STRING, UND_MEMBER_OPTIONAL },
  { "message", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "byHand", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "values", UND_MEMBER_VALUES, UND_MEMBER_REQUIRED },
  { "evidence", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "evidence", NULL, &place_object },
};
static const UndReportObject finding_object = OBJECT (finding_members);

static const UndReportMember word_counts_members[] = {
  { "a", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "b", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "equal", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "deleted", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "inserted", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "movedFrom", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "movedTo", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "leastDeleted", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "leastInserted", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "absorbed", UND_MEMBER_INTEGER, UND_MEMBER_OPTIONAL },
};
static const UndReportObject word_counts_object = OBJECT (word_counts_members);

static const UndReportMember sides_members[] = {
  { "a", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
  { "b", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
};
static const UndReportObject sides_object = OBJECT (sides_members);

static const UndReportMember hunk_members[] = {
  { "op", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "id", UND_MEMBER_STRING, UND_MEMBER_OPTIONAL },
  { "end", UND_MEMBER_STRING, UND_MEMBER_OPTIONAL },
  { "grade", UND_MEMBER_STRING, UND_MEMBER_OPTIONAL },
  { "ignored", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
  { "a", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
  { "b", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
  { "aText", UND_MEMBER_STRING, UND_MEMBER_OPTIONAL },
  { "bText", UND_MEMBER_STRING, UND_MEMBER_OPTIONAL },
  { "letters", UND_MEMBER_OBJECTS, UND_MEMBER_OPTIONAL, "letter", NULL, &sides_object },
  { "copies", UND_MEMBER_OBJECTS, UND_MEMBER_OPTIONAL, "copy", NULL, &sides_object },
  { "origin", UND_MEMBER_OBJECT, UND_MEMBER_OPTIONAL, NULL, NULL, &span_object },
  { "edits", UND_MEMBER_OBJECTS, UND_MEMBER_OPTIONAL, "edit", NULL, &edit_object, "end", "to" },
};
static const UndReportObject hunk_object = OBJECT (hunk_members);

static const UndReportMember common_demand_members[] = {
  { "a", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
  { "b", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
  { "aText", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "bText", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "similarity", UND_MEMBER_RATIO, UND_MEMBER_REQUIRED },
};
static const UndReportObject common_demand_object = OBJECT (common_demand_members);

static const UndReportMember own_demand_members[] = {
  { "span", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
  { "text", UND_MEMBER_TEXT, UND_MEMBER_REQUIRED },
};
static const UndReportObject own_demand_object = OBJECT (own_demand_members);

static const UndReportMember compared_demands_members[] = {
  { "bounded", UND_MEMBER_BOOLEAN, UND_MEMBER_REQUIRED },
  { "both", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "both", NULL, &common_demand_object },
  { "onlyA", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "onlyA", NULL, &own_demand_object },
  { "onlyB", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "onlyB", NULL, &own_demand_object },
};
static const UndReportObject compared_demands_object = OBJECT (compared_demands_members);

static const UndReportMember common_signatory_members[] = {
  { "name", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "office", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "jurisdiction", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "organisation", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "a", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
  { "b", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &span_object },
};
static const UndReportObject common_signatory_object = OBJECT (common_signatory_members);

static const UndReportMember compared_signatories_members[] = {
  { "bounded", UND_MEMBER_BOOLEAN, UND_MEMBER_REQUIRED },
  { "both", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "both", NULL, &common_signatory_object },
  { "onlyA", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "onlyB", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
};
static const UndReportObject compared_signatories_object = OBJECT (compared_signatories_members);

static const UndReportMember comparison_members[] = {
  { "a", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "b", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "bounded", UND_MEMBER_BOOLEAN, UND_MEMBER_REQUIRED },
  { "words", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &word_counts_object },
  { "similarity", UND_MEMBER_RATIO, UND_MEMBER_REQUIRED },
  { "hunks", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "hunk", NULL, &hunk_object },
  { "demands", UND_MEMBER_OBJECT, UND_MEMBER_OPTIONAL, NULL, NULL, &compared_demands_object },
  { "signatories", UND_MEMBER_OBJECT, UND_MEMBER_OPTIONAL, NULL, NULL,
    &compared_signatories_object },
};
static const UndReportObject comparison_object = OBJECT (comparison_members);

static const UndReportMember reading_members[] = {
  { "text", UND_MEMBER_TEXT, UND_MEMBER_REQUIRED },
  { "witnesses", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "witness", NULL, &place_object },
};
static const UndReportObject reading_object = OBJECT (reading_members);

static const UndReportMember row_members[] = {
  { "kind", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "slot", UND_MEMBER_STRING, UND_MEMBER_NULLABLE },
  { "readings", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "reading", NULL, &reading_object },
};
static const UndReportObject row_object = OBJECT (row_members);

static const UndReportMember share_members[] = {
  { "part", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "template", UND_MEMBER_RATIO, UND_MEMBER_REQUIRED },
  { "letter", UND_MEMBER_RATIO, UND_MEMBER_REQUIRED },
  { "sibling", UND_MEMBER_RATIO, UND_MEMBER_REQUIRED },
  { "own", UND_MEMBER_RATIO, UND_MEMBER_REQUIRED },
};
static const UndReportObject share_object = OBJECT (share_members);

static const UndReportMember filiation_members[] = {
  { "groups", UND_MEMBER_STRING_LISTS, UND_MEMBER_REQUIRED, "group", "part" },
  { "order", UND_MEMBER_WRAPPED_STRINGS, UND_MEMBER_REQUIRED, "order", "part" },
  { "strength", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "direction", UND_MEMBER_STRING, UND_MEMBER_OPTIONAL },
  { "evidence", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "evidence", NULL, &place_object },
};
static const UndReportObject filiation_object = OBJECT (filiation_members);

static const UndReportMember collation_members[] = {
  { "witnesses", UND_MEMBER_STRINGS, UND_MEMBER_REQUIRED, "witness" },
  { "rows", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "row", NULL, &row_object },
  { "shares", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "share", NULL, &share_object },
  { "filiation", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "filiation", NULL, &filiation_object },
  { "bounded", UND_MEMBER_BOOLEAN, UND_MEMBER_OPTIONAL },
};
static const UndReportObject collation_object = OBJECT (collation_members);

static const UndReportMember settings_members[] = {
  { "ignore", UND_MEMBER_STRINGS, UND_MEMBER_REQUIRED, "ignore" },
  { "moves", UND_MEMBER_INTEGER, UND_MEMBER_OPTIONAL },
};
static const UndReportObject settings_object = OBJECT (settings_members);

static const UndReportMember report_members[] = {
  { "format", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "version", UND_MEMBER_INTEGER, UND_MEMBER_REQUIRED },
  { "generator", UND_MEMBER_STRING, UND_MEMBER_REQUIRED },
  { "created", UND_MEMBER_STRING, UND_MEMBER_OPTIONAL },
  { "settings", UND_MEMBER_OBJECT, UND_MEMBER_REQUIRED, NULL, NULL, &settings_object },
  { "documents", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "document", NULL, &document_object },
  { "links", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "link", NULL, &link_object },
  { "rosters", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "roster", NULL, &roster_object },
  { "findings", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "finding", NULL, &finding_object },
  { "comparisons", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "comparison", NULL,
    &comparison_object },
  { "collations", UND_MEMBER_OBJECTS, UND_MEMBER_REQUIRED, "collation", NULL, &collation_object },
};
static const UndReportObject report_object = OBJECT (report_members);

/**
 * und_report_format_get:
 *
 * Returns: what a whole report is
 */
const UndReportObject *
und_report_format_get (void)
{
  return &report_object;
}

/**
 * und_report_object_find:
 * @self: an object of the report
 * @name: a name as in JSON
 *
 * Returns: (nullable): the member of that name
 */
const UndReportMember *
und_report_object_find (const UndReportObject *self, const char *name)
{
  for (gsize i = 0; i < self->n_members; i++)
    if (strcmp (self->members[i].name, name) == 0)
      return &self->members[i];
  return NULL;
}

/**
 * und_report_member_is_attribute:
 * @self: a member
 *
 * Returns: whether XML writes it as an attribute
 */
gboolean
und_report_member_is_attribute (const UndReportMember *self)
{
  return self->kind <= UND_MEMBER_BOOLEAN;
}

/**
 * und_report_format_ratio:
 * @ratio: a number in [0, 1]
 * @buffer: where it is written
 *
 * Writes a ratio as both JSON and XML print it: "0.93", "1", "0.0001".
 *
 * Returns: @buffer
 */
const char *
und_report_format_ratio (double ratio, char buffer[UND_RATIO_BUFFER_SIZE])
{
  char *end;

  if (!(ratio > 0))
    ratio = 0;
  g_ascii_formatd (buffer, UND_RATIO_BUFFER_SIZE, "%.4f", MIN (ratio, 1));
  end = buffer + strlen (buffer);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';
  return buffer;
}

/**
 * und_report_is_allowed_char:
 * @c: a character of valid UTF-8
 *
 * Returns: whether both writings of the report can hold @c
 */
gboolean
und_report_is_allowed_char (gunichar c)
{
  if (c < 0x20)
    return c == '\t' || c == '\n' || c == '\r';
  return c != 0xfffe && c != 0xffff;
}

/**
 * und_report_is_integer:
 * @text: a value's text
 *
 * Tells whether @text is written as an integer of 64 bits is printed ("21", "-3", not "021"). XML
 * has no types, so a value that looks like a number is one, in JSON too.
 *
 * Returns: whether it is
 */
gboolean
und_report_is_integer (const char *text)
{
  const char *digits = text + (*text == '-' ? 1 : 0);

  if (!g_ascii_isdigit (*digits) || (*digits == '0' && (digits[1] != '\0' || digits > text)))
    return FALSE;
  return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, NULL, NULL);
}

/**
 * und_report_is_value_name:
 * @name: a key
 *
 * Returns: whether JSON and XML can both have a value called @name
 */
gboolean
und_report_is_value_name (const char *name)
{
  if (!g_ascii_isalpha (*name))
    return FALSE;
  while (g_ascii_isalnum (*name))
    name++;
  return *name == '\0';
}
