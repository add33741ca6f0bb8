/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * A list that nothing but its length tells: "Eighteen states filed suit on Monday. Ohio, Utah and …
 * say that the rule …", "On it so far: OH, UT & ME". A bare list of places that is as long as those
 * counted is the list of them, since no other states of a text are so many by chance. It is asked
 * last, and only where the text counts signatories and names few of them.
 */
#include "config.h"

#include "und-clause.h"
#include "und-facts-private.h"

/* A shorter list may have the length by chance. */
#define LEAST_COUNTED 5

/* Of those counted, the share that is named where there is nothing left to look for. */
#define MOST_NAMED_SHARE 0.5

static gboolean
is_district (const UndListItem *item)
{
  return g_str_has_suffix (item->jurisdiction->code, "-DC");
}

/* Places alone, each of them once: no office, no person, no town. @n_states is without the
 * District, which "18 states" leaves out. */
static gboolean
are_bare_places (const UndList *list, guint *n_states)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  *n_states = 0;
  if (list->is_partial || list->n_strong < list->items->len)
    return FALSE;
  for (guint i = 0; i < list->items->len; i++)
    {
      const UndListItem *item = und_list_get_item (list, i);

      if (item->jurisdiction == NULL || !und_span_is_empty (item->name)
          || !und_span_is_empty (item->body)
          || !g_hash_table_add (seen, (gpointer) item->jurisdiction->code))
        return FALSE;
      *n_states += is_district (item) ? 0 : 1;
    }
  return TRUE;
}

/* The numbers of signatories that the part states, the issuer in or out. */
static GHashTable *
collect_totals (const UndPartFacts *part)
{
  GHashTable *totals = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < part->counts->len; i++)
    {
      const UndCount *count = g_ptr_array_index (part->counts, i);

      if (count->is_approximate)
        continue;
      g_hash_table_add (totals, GSIZE_TO_POINTER ((gsize) count->total));
      g_hash_table_add (totals, GSIZE_TO_POINTER ((gsize) count->value));
    }
  return totals;
}

/* At the start of a sentence, or of a line: not "in Ohio, Utah and Maine". */
static gboolean
is_apart (const UndClause *clause, const UndList *list)
{
  return und_lexemes_get (clause->lexemes, list->first)->gap >= UND_LEX_NEW_LINE
         || und_clause_is_at_start (clause, list->first);
}

/* "Five states signed. Ohio, Utah, … did not": what is said of a list is read already. */
static gboolean
is_judged (const UndClause *clause, const UndList *list)
{
  const char *rule = NULL;
  gboolean is_partial = FALSE;

  return und_clause_judge (clause, list, &rule, &is_partial) != UND_VERDICT_NONE;
}

static gboolean
is_whole (GHashTable *totals, const UndClause *clause, const UndList *list)
{
  guint n_states = 0;

  return list->items->len >= LEAST_COUNTED && is_apart (clause, list)
         && are_bare_places (list, &n_states)
         && (g_hash_table_contains (totals, GSIZE_TO_POINTER ((gsize) list->items->len))
             || g_hash_table_contains (totals, GSIZE_TO_POINTER ((gsize) n_states)));
}

static void
add_places (UndPartFacts *part, const UndLexemes *lexemes, const UndList *list)
{
  for (guint i = 0; i < list->items->len; i++)
    {
      const UndListItem *item = und_list_get_item (list, i);
      UndSignatory *signatory = g_new0 (UndSignatory, 1);

      signatory->role = UND_ROLE_LISTED;
      signatory->office = g_strdup (item->office);
      signatory->jurisdiction = item->jurisdiction->code;
      signatory->span = und_lexemes_span (lexemes, item->first, item->end);
      signatory->rule = "list-as-long-as-count";
      g_ptr_array_add (part->signatories, signatory);
    }
  part->list_is_complete = UND_TRISTATE_TRUE;
  part->list_rule = "list-as-long-as-count";
  part->list_span = und_lexemes_span (lexemes, list->first, list->end);
  g_ptr_array_sort (part->signatories, und_part_facts_compare_signatories);
}

/**
 * und_reader_read_counted_list:
 * @self: the document; its part is the one being read
 *
 * Adds the places of a list that is as long as those counted, where the lists and counts read
 * before name less than half of them. O(part).
 */
void
und_reader_read_counted_list (UndReader *self)
{
  UndPartFacts *part = self->part;
  g_autoptr (GHashTable) totals = NULL;
  const UndLexemes *lexemes = NULL;
  UndClause clause;
  gboolean is_found = FALSE;

  if (part->kind == UND_PART_PETITION || part->counts->len == 0
      || und_part_facts_name_share (part, MOST_NAMED_SHARE))
    return;
  totals = collect_totals (part);
  lexemes = und_reader_get_lexemes (self);
  und_clause_begin (&clause, lexemes, 0);
  for (gssize i = 0; i < (gssize) lexemes->items->len && !is_found;)
    {
      g_autoptr (UndList) list = und_list_parse (lexemes, i, NULL);

      und_clause_advance (&clause, i);
      is_found = list != NULL && is_whole (totals, &clause, list)
                 && !und_clause_is_earlier (&clause) && !is_judged (&clause, list);
      if (is_found)
        add_places (part, lexemes, list);
      i = MAX (i + 1, list != NULL ? list->end : 0);
    }
}
