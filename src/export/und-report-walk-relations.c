/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-report-walk-private.h"

static void
add_passage (JsonArray *passages, const UndPassage *passage, UndText *here, UndText *there)
{
  JsonObject *item = und_report_add_object (passages);

  und_report_set_span (item, "here", here, passage->here);
  und_report_set_span (item, "there", there, passage->there);
  und_report_set_string (item, "verdict", und_verdict_to_string (passage->verdict));
  und_report_set_ratio (item, "similarity", passage->similarity);
  und_report_set_boolean (item, "quoted", passage->is_quoted);
  und_report_set_edits (item, passage->edits, there, here);
}

/**
 * und_report_add_link:
 * @links: a list of the report
 * @link: the link
 *
 * Adds a Link.
 */
void
und_report_add_link (JsonArray *links, UndLink *link)
{
  JsonObject *object = und_report_add_object (links);
  UndPart *from = und_link_get_from (link);
  UndPart *to = und_link_get_to (link);
  GPtrArray *reasons = und_link_get_reasons (link);
  GPtrArray *passages = und_link_get_passages (link);
  JsonObject *coverage;
  JsonArray *list;

  und_report_set_string (object, "from", und_part_get_id (from));
  und_report_set_string (object, "to", und_part_get_id (to));
  und_report_set_string (object, "relation", und_relation_to_string (und_link_get_relation (link)));
  und_report_set_string (object, "status", und_link_status_to_string (und_link_get_status (link)));
  und_report_set_ratio (object, "score", und_link_get_score (link));
  list = und_report_set_list (object, "reasons");
  for (guint i = 0; i < reasons->len; i++)
    {
      g_autofree char *reason = und_reason_dup_text (g_ptr_array_index (reasons, i), FALSE);

      und_report_add_string (list, reason);
    }
  coverage = und_report_set_object (object, "coverage");
  und_report_set_ratio (coverage, "from", und_link_get_coverage_from (link));
  und_report_set_ratio (coverage, "to", und_link_get_coverage_to (link));
  list = und_report_set_list (object, "passages");
  for (guint i = 0; i < passages->len; i++)
    add_passage (list, g_ptr_array_index (passages, i), und_part_get_text (from),
                 und_part_get_text (to));
}

static void
add_mention (JsonArray *mentions, const UndMention *mention)
{
  const guint roles = und_mention_get_roles (mention);
  JsonObject *item = und_report_add_object (mentions);
  JsonArray *list;

  und_report_set_string (item, "part", und_part_get_id (mention->part));
  list = und_report_set_list (item, "roles");
  for (UndRole role = UND_ROLE_LEAD; role <= UND_ROLE_SIGNED; role++)
    if ((roles & (1u << role)) != 0)
      und_report_add_string (list, und_role_to_string (role));
}

static void
add_entry (JsonArray *signatories, const UndRosterEntry *entry)
{
  JsonObject *item = und_report_add_object (signatories);
  JsonArray *list;

  und_report_set_string (item, "jurisdiction", entry->jurisdiction);
  und_report_set_string (item, "name", entry->name);
  und_report_set_string (item, "office", entry->office);
  list = und_report_set_list (item, "in");
  for (guint i = 0; i < entry->mentions->len; i++)
    add_mention (list, g_ptr_array_index (entry->mentions, i));
}

static void
add_sum (JsonArray *sums, const UndSum *sum)
{
  JsonObject *item = und_report_add_object (sums);

  und_report_set_string (item, "part", und_part_get_id (sum->part));
  und_report_set_string (item, "in", sum->count->is_in_headline ? "headline" : "body");
  und_report_set_integer (item, "stated", sum->count->value);
  und_report_set_string (item, "scope", und_count_scope_to_string (sum->count->scope));
  und_report_set_integer (item, "listed", sum->n_listed);
  und_report_set_integer (item, "self", sum->n_self);
  und_report_set_integer (item, "named", sum->n_named);
  und_report_set_count (item, "total", sum->total);
  und_report_set_count (item, "authority", sum->authority);
  if (sum->agrees == UND_TRISTATE_UNKNOWN)
    und_report_set_null (item, "agrees");
  else
    und_report_set_boolean (item, "agrees", sum->agrees == UND_TRISTATE_TRUE);
}

/**
 * und_report_add_roster:
 * @rosters: a list of the report
 * @roster: the roster
 *
 * Adds a Roster.
 */
void
und_report_add_roster (JsonArray *rosters, UndRoster *roster)
{
  JsonObject *object = und_report_add_object (rosters);
  UndPart *letter = und_roster_get_letter (roster);
  GPtrArray *entries = und_roster_get_entries (roster);
  GPtrArray *sums = und_roster_get_sums (roster);
  JsonArray *list;

  und_report_set_string (object, "letter", letter != NULL ? und_part_get_id (letter) : NULL);
  und_report_set_string (object, "authority",
                         und_authority_to_string (und_roster_get_authority (roster)));
  list = und_report_set_list (object, "signatories");
  for (guint i = 0; i < entries->len; i++)
    add_entry (list, g_ptr_array_index (entries, i));
  list = und_report_set_list (object, "sums");
  for (guint i = 0; i < sums->len; i++)
    add_sum (list, g_ptr_array_index (sums, i));
}

/**
 * und_report_add_finding:
 * @findings: a list of the report
 * @finding: the finding
 *
 * Adds a Finding, with its English message.
 */
void
und_report_add_finding (JsonArray *findings, UndFinding *finding)
{
  const UndFindingStatus status = und_finding_get_status (finding);
  JsonObject *object = und_report_add_object (findings);
  GArray *evidence = und_finding_get_evidence (finding);
  g_autofree char *message = und_finding_dup_message (finding, FALSE);
  JsonArray *list;

  und_report_set_string (object, "id", und_finding_get_id (finding));
  und_report_set_string (object, "severity",
                         und_severity_to_string (und_finding_get_severity (finding)));
  und_report_set_string (object, "status", und_finding_status_to_string (status));
  if (status == UND_FINDING_DISMISSED && und_finding_get_reason (finding) != NULL)
    und_report_set_string (object, "reason", und_finding_get_reason (finding));
  und_report_set_string (object, "message", message);
  und_report_set_values (object, "values", und_finding_get_values (finding));
  list = und_report_set_list (object, "evidence");
  for (guint i = 0; i < evidence->len; i++)
    {
      const UndEvidence *item = &g_array_index (evidence, UndEvidence, i);
      JsonObject *place = und_report_add_object (list);

      und_report_set_string (place, "part", und_part_get_id (item->part));
      und_report_set_span (place, "span", und_part_get_text (item->part), item->span);
    }
}
