/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Who signed, as running text says it: those who lead, the issuer, those that a list names, and
 * those who did not. Three steps over the terminals of und-lexeme.c: und-list-grammar.c finds every
 * list of names and places, und-clause.c asks the words around what it is a list of, and this file
 * turns the answers into signatories.
 *
 * Considered and left: patterns on the whole sentence (there are as many sentences as offices), and
 * taking every state named in a release (it names courts, companies and earlier cases). A tagger
 * would need a corpus that is not ours to give, and could not say why.
 */
#include "config.h"

#include "und-action.h"
#include "und-block.h"
#include "und-signatory-list-private.h"

#include <string.h>

#define BIT UND_LEX_BIT

/* What the sentence is about; looked for once a sentence. */
static const char *
find_action (UndListReading *self)
{
  if (self->action_start != self->clause.start)
    {
      self->action_start = self->clause.start;
      self->action = und_action_find (&self->clause);
    }
  return self->action;
}

static UndSignatory *
to_signatory (const UndListReading *self, const UndListItem *item, UndRole role, const char *rule)
{
  UndSignatory *signatory = g_new0 (UndSignatory, 1);

  signatory->role = role;
  signatory->name = dup_line (self, item->name);
  signatory->office = g_strdup (item->office);
  signatory->jurisdiction = item->jurisdiction != NULL ? item->jurisdiction->code : NULL;
  signatory->affiliation = dup_line (self, item->affiliation);
  if (item->is_locality)
    signatory->locality = dup_line (self, item->body);
  else
    signatory->organisation = dup_line (self, item->body);
  signatory->span = und_lexemes_span (self->lexemes, item->first, item->end);
  signatory->rule = rule;
  if (signatory->jurisdiction == NULL && is_issuer (self, item->name))
    signatory->jurisdiction = self->part->issuer.jurisdiction;
  return signatory;
}

/* Does the list name two organisations or more by words that only they have? */
static gboolean
is_of_bodies (const UndList *list)
{
  guint n_bodies = 0;

  for (guint i = 0; i < list->items->len; i++)
    {
      const UndListItem *item = und_list_get_item (list, i);

      n_bodies += !is_bare (item->body) && !item->is_locality ? 1 : 0;
    }
  return n_bodies > 1;
}

/* A name that nothing marks is an organisation where the sentence speaks of companies or the like,
 * or where it is one word among organisations, and a person otherwise. */
static UndListItem
settle_kind (const UndListReading *self, const UndList *list, const UndListItem *item)
{
  UndListItem settled = *item;

  if (item->is_strong || item->is_locality || !is_bare (item->affiliation))
    return settled;
  if (und_clause_has (&self->clause, UND_LEX_BODIES)
      || (item->end - item->first == 1 && is_of_bodies (list)))
    {
      if (is_bare (item->body))
        settled.body = is (self, item->end - 1, UND_LEX_CLOSE)
                         ? item->name
                         : und_lexemes_span (self->lexemes, item->first, item->end);
      settled.name = UND_SPAN_EMPTY;
    }
  return settled;
}

static void
note_list (UndSpan *list, UndSpan span)
{
  if (is_bare (*list))
    *list = span;
}

static void
add_item (UndListReading *self,
          const UndList *list,
          const UndListItem *item,
          UndVerdict verdict,
          const char *rule,
          const char *action)
{
  UndListItem settled = settle_kind (self, list, item);
  UndRole role = verdict == UND_VERDICT_LEAD || item->is_lead ? UND_ROLE_LEAD : UND_ROLE_LISTED;
  UndSignatory *signatory = NULL;

  if (verdict == UND_VERDICT_NOT_SIGNED && is_issuer (self, item->name))
    {
      note_list (&self->denial, und_lexemes_span (self->lexemes, item->first, item->end));
      return;
    }
  signatory = to_signatory (self, &settled, role, rule);
  if (verdict == UND_VERDICT_NOT_SIGNED)
    {
      g_ptr_array_add (self->part->non_signatories, signatory);
      return;
    }
  g_ptr_array_add (self->part->signatories, signatory);
  g_ptr_array_add (self->actions, (gpointer) action);
  if (signatory->name != NULL && item->jurisdiction != NULL && item->office != NULL
      && !und_list_is_legislator (item->office))
    g_hash_table_add (self->held, (gpointer) item->jurisdiction);
}

/* Does the list name the issuer alone: by name, or by its state ("In addition to Utah, …")? */
static gboolean
is_issuer_alone (const UndListReading *self, const UndList *list)
{
  const UndListItem *item = und_list_get_item (list, 0);

  if (list->items->len != 1)
    return FALSE;
  if (!is_bare (item->name))
    return is_issuer (self, item->name);
  return is_bare (item->body) && item->jurisdiction != NULL
         && g_strcmp0 (item->jurisdiction->code, self->part->issuer.jurisdiction) == 0;
}

/* "Penrose, together with 22 attorneys general" */
static gboolean
has_company (const UndListReading *self, const UndList *list)
{
  return und_clause_skip_company (&self->clause, list->end) > list->end;
}

static gboolean
speaks_of_many (const UndListReading *self)
{
  return und_clause_has (&self->clause, UND_LEX_PAPER)
         || und_clause_has (&self->clause, UND_LEX_UNIT)
         || und_clause_has (&self->clause, UND_LEX_STATES)
         || und_clause_has (&self->clause, UND_LEX_OTHERS)
         || und_clause_has (&self->clause, UND_LEX_TITLE);
}

/* Does the sentence say of the issuer, whom @list names, that it takes part with others? */
static gboolean
involves_issuer (const UndListReading *self, const UndList *list)
{
  if (is (self, list->first - 1, UND_LEX_TO))
    return FALSE;
  return und_clause_has (&self->clause, UND_LEX_COALITION) || has_company (self, list)
         || (und_clause_has (&self->clause, UND_LEX_JOIN) && speaks_of_many (self))
         || und_clause_is_before (&self->clause, list, UND_LEX_SIGN);
}

/* One mention of the issuer is no list: it says that the issuer takes part, or leads. */
static gboolean
take_issuer (UndListReading *self, const UndList *list, UndVerdict verdict)
{
  const UndListItem *item = und_list_get_item (list, 0);
  UndSpan span = und_lexemes_span (self->lexemes, item->first, item->end);

  if (!is_issuer_alone (self, list) || verdict == UND_VERDICT_NOT_SIGNED)
    return FALSE;
  if (verdict == UND_VERDICT_LEAD && is_bare (self->lead_mention))
    self->lead_mention = span;
  if (is_bare (self->mention) && !und_clause_tells_earlier (&self->clause)
      && (verdict == UND_VERDICT_LISTED || verdict == UND_VERDICT_ACTS
          || (!is_bare (item->name) && involves_issuer (self, list))))
    self->mention = span;
  return TRUE;
}

/* Codes of states are read as such only in a row: "OH, OK, OR". */
static gboolean
is_stray_code (const UndList *list)
{
  return list->items->len < 3 && und_list_get_item (list, 0)->is_code;
}

static gsize
get_sentence_start (const UndListReading *self)
{
  return und_lexemes_span (self->lexemes, self->clause.start, self->clause.start + 1).start;
}

/* Places, or who holds office there, and others are listed apart: "51 attorneys general and 12
 * companies" may name all of the companies. An organisation that a later sentence adds to the
 * places was not in their list. */
static void
note_completeness (UndListReading *self,
                   const UndList *list,
                   UndVerdict verdict,
                   const char *rule,
                   gboolean is_partial)
{
  const UndListItem *first = und_list_get_item (list, 0);
  UndSpan span = und_lexemes_span (self->lexemes, list->first, list->end);
  guint kind = is_bare (first->body) && (first->jurisdiction != NULL || first->office != NULL) ? 0
                                                                                               : 1;

  if (verdict != UND_VERDICT_LISTED && verdict != UND_VERDICT_ACTS)
    return;
  if (g_strcmp0 (rule, "list-after-includes") == 0 && is_bare (self->full[0])
      && is_bare (self->full[1]))
    self->is_included = TRUE;
  if (is_partial)
    {
      note_list (&self->partial[kind], span);
      /* "A and B joined C and the rest of the caucus" */
      if (!is_bare (self->full[kind]) && self->full[kind].start >= get_sentence_start (self))
        self->full[kind] = UND_SPAN_EMPTY;
    }
  else if (list->items->len > 1)
    note_list (&self->full[kind], span);
  else if (!is_bare (first->body) && !is_bare (self->full[0]))
    note_list (&self->partial[1], span);
}

static void
publish_completeness (const UndListReading *self)
{
  UndPartFacts *part = self->part;
  UndSpan full = is_bare (self->full[0]) ? self->full[1] : self->full[0];

  for (guint i = 0; i < G_N_ELEMENTS (self->full); i++)
    if (is_bare (self->full[i]) && !is_bare (self->partial[i]))
      {
        part->list_is_complete = UND_TRISTATE_FALSE;
        part->list_rule = "list-names-some";
        part->list_span = self->partial[i];
        return;
      }
  if (is_bare (full))
    return;
  part->list_is_complete = UND_TRISTATE_TRUE;
  part->list_rule = self->is_included ? UND_RULE_LIST_INCLUDED : "list-names-all";
  part->list_span = full;
}

static gboolean
is_issuers_place (const UndListReading *self, const UndListItem *item)
{
  return is_bare (item->name) && is_bare (item->body) && item->jurisdiction != NULL
         && g_strcmp0 (item->jurisdiction->code, self->part->issuer.jurisdiction) == 0;
}

/* "Along with Utah, attorneys general from …", "Utah and Ohio", where Utah is the issuer's: its
 * place stands for the issuer, and is no entry of a list. */
static gboolean
stands_beside (const UndListReading *self, const UndList *list)
{
  const UndListItem *item = und_list_get_item (list, 0);
  gssize next = item->end + (is (self, item->end, UND_LEX_COMMA) ? 1 : 0);

  return list->items->len > 1 && is_issuers_place (self, item)
         && (is (self, list->first - 1, UND_LEX_AND)
             || (is (self, next, UND_LEX_AND) && list->first_item == list->first));
}

/* Who was named once by office or party is known after that by surname. */
static void
recognise_persons (UndListReading *self, UndList *list)
{
  for (guint i = 0; i < list->items->len; i++)
    {
      UndListItem *item = &g_array_index (list->items, UndListItem, i);
      g_autofree char *name = dup_line (self, item->name);
      g_autofree char *surname = name != NULL ? und_surname_dup (name) : NULL;
      const UndListItem *known = NULL;

      if (surname == NULL)
        continue;
      if (!item->is_strong && g_strcmp0 (surname, self->surname) == 0)
        {
          list->n_strong++;
          item->is_strong = TRUE;
        }
      known = g_hash_table_lookup (self->known, surname);
      if (known == NULL && item->is_strong)
        g_hash_table_insert (self->known, g_steal_pointer (&surname),
                             g_memdup2 (item, sizeof *item));
      else if (known != NULL && strchr (name, ' ') == NULL)
        {
          list->n_strong += item->is_strong ? 0 : 1;
          item->is_strong = TRUE;
          item->office = item->office != NULL ? item->office : known->office;
          if (item->jurisdiction == NULL)
            item->jurisdiction = known->jurisdiction;
        }
    }
}

/* "Penrose and the attorneys general of A and B", "Joining Penrose and B are …": the issuer is not
 * listed, but stands beside the list. */
static gboolean
is_mere_mention (const UndList *list, guint index, const char *rule)
{
  return g_strcmp0 (rule, "list-after-joined") == 0
         || (index == 0 && list->has_unit && und_list_get_item (list, 0)->jurisdiction == NULL);
}

/* "led by Bureau Chief Penrose": who works for the issuer. */
static gboolean
is_of_staff (const UndListReading *self, const UndList *list)
{
  return und_reader_phrase (self->reader, und_lexemes_get (self->lexemes, list->first)->first,
                            UND_SET_STAFF, NULL)
         != NULL;
}

/* "signed by the Reed Tribe, the Fen Club and the states of A and B": all of them did. */
static gboolean
is_agent (const UndListReading *self, const UndList *list)
{
  const guint64 fillers = BIT (UND_LEX_THE) | BIT (UND_LEX_ADVERB) | BIT (UND_LEX_QUALIFIER);
  gssize by = und_clause_before (&self->clause, list->first, fillers);
  gssize verb = und_clause_before (&self->clause, by, fillers);

  return is (self, by, UND_LEX_BY)
         && (is (self, verb, UND_LEX_SIGN) || is (self, verb, UND_LEX_JOIN));
}

/* Does @span begin in a signature that the block has? They stand in the order of the text. */
static gboolean
is_signed (const UndListReading *self, UndSpan span)
{
  guint first = self->signature;
  guint end = self->n_signatures;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      const UndSignatory *signature = g_ptr_array_index (self->part->signatories, middle);

      if (signature->span.end <= span.start)
        first = middle + 1;
      else if (signature->span.start > span.start)
        end = middle;
      else
        return TRUE;
    }
  return FALSE;
}

/* "Senator A, chair of the Health and Education Committee": the rest of what an office is of. */
static gboolean
is_rest_of_committee (const UndListReading *self, const UndList *list, guint index)
{
  const UndListItem *item = und_list_get_item (list, index);
  const UndListItem *before = index > 0 ? und_list_get_item (list, index - 1) : NULL;

  if (before == NULL || item->is_strong || !before->is_strong || is_bare (item->body)
      || !is (self, item->first - 1, UND_LEX_AND) || is (self, item->first - 2, UND_LEX_COMMA)
      || und_reader_phrase (self->reader, und_lexemes_get (self->lexemes, item->end)->first - 1,
                            UND_SET_COMMITTEE, NULL)
           == NULL)
    return FALSE;
  for (gssize i = item->first - 2; i > before->first; i--)
    if (is (self, i, UND_LEX_OF))
      return TRUE;
  return FALSE;
}

/* "signed by members of the House and Senate": a chamber signs nothing. */
static gboolean
is_chamber (const UndListReading *self, const UndListItem *item)
{
  gsize n_tokens = 0;
  gsize first = und_lexemes_get (self->lexemes, item->first)->first;

  return !item->is_strong && item->end == item->first + 1 && !is_bare (item->body)
         && und_reader_phrase (self->reader, first, UND_SET_CHAMBER, &n_tokens) != NULL;
}

/* "Penrose of Utah filed a brief. Utah joined Ohio": a state acts by the one who holds its office.
 */
static gboolean
is_state_of_listed (const UndListReading *self, const UndList *list)
{
  const UndListItem *item = und_list_get_item (list, 0);

  return list->items->len == 1 && item->jurisdiction != NULL && is_bare (item->name)
         && !item->is_locality && g_hash_table_contains (self->held, item->jurisdiction);
}

/* Is the entry at @index none of the list, but the issuer, who is noted, or somebody written to? */
static gboolean
pass_over (UndListReading *self,
           const UndList *list,
           guint index,
           UndVerdict verdict,
           const char *rule)
{
  const UndListItem *item = und_list_get_item (list, index);
  UndSpan span = und_lexemes_span (self->lexemes, item->first, item->end);
  gboolean leads = verdict == UND_VERDICT_LEAD || item->is_lead;
  UndSpan *mention = leads ? &self->lead_mention : &self->mention;

  if (is_signed (self, span) || is_chamber (self, item) || is_rest_of_committee (self, list, index))
    return TRUE;
  if (verdict == UND_VERDICT_ACTS && is_state_of_listed (self, list))
    return TRUE;
  if (index == 0 && stands_beside (self, list))
    {
      note_list (mention, span);
      return TRUE;
    }
  if (index == 0 && und_list_reading_find_company (self, list) > 0
      && g_strcmp0 (rule, UND_RULE_COMPANY) == 0)
    return TRUE;
  /* "In a letter to Chair A, Penrose and B ask" */
  if (index == 0 && verdict == UND_VERDICT_ACTS && is (self, list->first - 1, UND_LEX_TO)
      && list->items->len > 1)
    return TRUE;
  /* "in the Southern District of New York, along with the attorneys general of …" */
  if (list->has_unit && list->n_strong > 0 && !item->is_strong
      && (is_bare (item->body) || !is_agent (self, list)))
    return TRUE;
  if (is_bare (item->name) || !is_issuer (self, item->name))
    return FALSE;
  if (is_bare (*mention))
    *mention = span;
  return leads || verdict == UND_VERDICT_ACTS || is_mere_mention (list, index, rule);
}

static void
take_list (UndListReading *self, UndList *list)
{
  const char *rule = NULL;
  const char *action = NULL;
  gboolean is_partial = FALSE;
  UndVerdict verdict;

  recognise_persons (self, list);
  und_acronyms_settle (&self->acronyms, self->lexemes, list);
  verdict = und_list_reading_judge (self, list, &rule, &is_partial);
  if (verdict == UND_VERDICT_ACTS)
    self->acts_start = self->clause.start;
  if (is_stray_code (list) || is_of_staff (self, list) || take_issuer (self, list, verdict)
      || verdict == UND_VERDICT_NONE)
    return;
  is_partial |= und_clause_has_unnamed_company (&self->clause, list->end);
  action = find_action (self);
  for (guint i = 0; i < list->items->len; i++)
    if (!pass_over (self, list, i, verdict, rule))
      add_item (self, list, und_list_get_item (list, i), verdict, rule, action);
  note_completeness (self, list, verdict, rule, is_partial);
  self->last_end = list->end;
  self->last_verdict = verdict;
}

/* "Penrose did not sign", "he chose not to join": said of the issuer. */
static gboolean
is_denied (const UndListReading *self, gssize verb)
{
  gssize negation = und_clause_before (&self->clause, verb, BIT (UND_LEX_ADVERB));
  gssize subject = und_clause_before (&self->clause, negation,
                                      BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE));

  return is (self, negation, UND_LEX_NOT) && subject >= self->clause.start
         && (is (self, subject, UND_LEX_PRONOUN)
             || is_issuer (self, und_lexemes_span (self->lexemes, subject, subject + 1)));
}

/* "…, he co-led a coalition", and a subtitle that begins with "Leads": it is the issuer who
 * does. */
static void
take_verb (UndListReading *self, gssize index)
{
  gssize subject = und_clause_before (&self->clause, index,
                                      BIT (UND_LEX_ADVERB) | BIT (UND_LEX_ARE));
  gboolean is_first = index == self->clause.start;
  UndSpan span = und_lexemes_span (self->lexemes, is_first ? index : subject, index + 1);
  gboolean is_gerund = g_strcmp0 (und_lexemes_get (self->lexemes, index)->value, "ing") == 0;

  if (self->surname != NULL && is_bare (self->denial) && !is_gerund && is_denied (self, index))
    self->denial = und_lexemes_span (self->lexemes, index - 1, index + 1);
  if (self->surname == NULL || is_gerund || (!is_first && !is (self, subject, UND_LEX_PRONOUN))
      || und_clause_is_earlier (&self->clause))
    return;
  if (is_bare (self->lead_mention) && und_clause_leads (&self->clause, index))
    self->lead_mention = span;
  if (is_bare (self->mention) && und_clause_takes_part (&self->clause, index))
    self->mention = span;
}

/* Is the lexeme in a signature that the block has? Called in text order. */
static gboolean
is_signature (UndListReading *self, gssize index)
{
  gsize byte = und_lexemes_span (self->lexemes, index, index + 1).start;
  const UndSignatory *signature = NULL;

  while (self->signature < self->n_signatures)
    {
      signature = g_ptr_array_index (self->part->signatories, self->signature);
      if (signature->span.end > byte)
        return signature->span.start <= byte;
      self->signature++;
    }
  return FALSE;
}

/* "mayors led by A and B" */
static gboolean
is_after_led_by (const UndListReading *self, gssize index)
{
  return is (self, index - 1, UND_LEX_BY) && is (self, index - 2, UND_LEX_LEAD)
         && is (self, index - 3, UND_LEX_UNIT);
}

/* "Seventeen mayors signed, including A and B", "…, as did those of A": the office of those named
 * from @index on. */
static const char *
get_office_of_examples (const UndListReading *self, gssize index)
{
  gssize unit = self->clause.last[UND_LEX_UNIT];

  if (unit < 0
      || !(
        und_lexemes_is_any (self->lexemes, index - 1, BIT (UND_LEX_PARTIAL) | BIT (UND_LEX_INCLUDE))
        || is_after_as_did (self, index) || is_after_led_by (self, index)))
    return NULL;
  return und_lexemes_get_office (self->lexemes, unit);
}

/* Notes the first number of those who act together: "23 attorneys general", "21 other mayors". */
static void
note_number (UndListReading *self, gssize index)
{
  const guint64 steps = BIT (UND_LEX_QUALIFIER) | BIT (UND_LEX_OTHERS) | BIT (UND_LEX_AND);

  if (self->n_together > 0 || !is (self, index, UND_LEX_NUMBER)
      || und_lexemes_is_any (self->lexemes, index - 1,
                             UND_LEX_BIT (UND_LEX_APPROXIMATE) | UND_LEX_BIT (UND_LEX_TO)
                               | UND_LEX_BIT (UND_LEX_BY))
      || !(und_clause_has (&self->clause, UND_LEX_COALITION)
           || (und_clause_has (&self->clause, UND_LEX_PAPER)
               && (und_clause_has (&self->clause, UND_LEX_JOIN)
                   || und_clause_has (&self->clause, UND_LEX_SIGN)))))
    return;
  if (und_lexemes_is_any (self->lexemes, und_clause_after (&self->clause, index + 1, steps),
                          BIT (UND_LEX_UNIT) | BIT (UND_LEX_STATES)))
    self->n_together = und_lexemes_get_number (self->lexemes, index);
}

static void
read_lexemes (UndListReading *self)
{
  gssize n = (gssize) self->lexemes->items->len;

  und_clause_begin (&self->clause, self->lexemes, 0);
  for (gssize i = 0; i < n;)
    {
      g_autoptr (UndList) list = NULL;
      gssize end = i + 1;

      und_clause_advance (&self->clause, i);
      note_number (self, i);
      list = is_signature (self, i)
               ? NULL
               : und_list_parse (self->lexemes, i, get_office_of_examples (self, i));
      if (list != NULL)
        {
          take_list (self, list);
          end = MAX (end, list->end);
        }
      else if (is (self, i, UND_LEX_LEAD) || is (self, i, UND_LEX_JOIN)
               || is (self, i, UND_LEX_SIGN))
        take_verb (self, i);
      i = end;
    }
}

static void
add_issuer (UndListReading *self)
{
  gboolean leads = !is_bare (self->lead_mention);

  if (self->surname == NULL)
    return;
  if (!is_bare (self->denial) && !leads)
    {
      g_ptr_array_add (self->part->non_signatories,
                       und_part_facts_dup_issuer (self->part, UND_ROLE_LISTED, self->denial,
                                                  "issuer-did-not-sign"));
      return;
    }
  if (!leads && is_bare (self->mention))
    return;
  g_ptr_array_add (self->part->signatories,
                   und_part_facts_dup_issuer (self->part, leads ? UND_ROLE_LEAD : UND_ROLE_SELF,
                                              leads ? self->lead_mention : self->mention,
                                              leads ? "issuer-leads" : "issuer-takes-part"));
  g_ptr_array_add (self->actions, NULL);
}

/**
 * und_part_facts_compare_signatories:
 * @a: (type UndSignatory**): a signatory
 * @b: (type UndSignatory**): another
 *
 * The order of the text; of those at one place, by role.
 */
int
und_part_facts_compare_signatories (const void *a, const void *b)
{
  const UndSignatory *first = *(UndSignatory *const *) a;
  const UndSignatory *second = *(UndSignatory *const *) b;

  if (first->span.start != second->span.start)
    return first->span.start < second->span.start ? -1 : 1;
  return (int) first->role - (int) second->role;
}

static gboolean
is_prose (UndPartKind kind)
{
  return kind != UND_PART_PETITION;
}

/**
 * und_reader_read_lists:
 *
 * Reads from the part being read the signatories that its running text names: leads, the issuer,
 * those listed, and those who did not sign; and whether the lists are whole. The issuer and the
 * signature block are read before. Time is linear in the part.
 */
void
und_reader_read_lists (UndReader *self)
{
  UndPartFacts *part = self->part;
  UndListReading reading = { 0 };
  guint first = part->signatories->len;

  if (!is_prose (part->kind))
    return;
  reading.reader = self;
  reading.part = part;
  reading.lexemes = und_reader_get_lexemes (self);
  reading.surname = part->issuer.name != NULL ? und_surname_dup (part->issuer.name) : NULL;
  reading.n_signatures = first;
  reading.last_end = -1;
  reading.action_start = -1;
  reading.acts_start = -1;
  reading.actions = g_ptr_array_new ();
  reading.known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  reading.held = g_hash_table_new (NULL, NULL);
  und_acronyms_init (&reading.acronyms, self, und_reader_range (self, part->span));
  read_lexemes (&reading);
  add_issuer (&reading);
  und_action_number_groups (part->signatories, first, reading.actions);
  publish_completeness (&reading);
  g_ptr_array_sort (part->signatories, und_part_facts_compare_signatories);

  und_acronyms_clear (&reading.acronyms);
  g_ptr_array_unref (reading.actions);
  g_hash_table_unref (reading.known);
  g_hash_table_unref (reading.held);
  g_free (reading.surname);
}
