/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * Lists of those who sign, as running text has them:
 *
 *   list      := unit-of? item (separator (unit-of? item | apposition))*
 *   separator := "," | ";" | "and" | ", and" | line and bullet | nothing between two places
 *
 * An apposition (", the ranking member of the committee,") is stepped over if an item follows it
 * that cannot be taken for anything else. The longest reading wins; nothing is tried twice, so
 * that a list takes time in proportion to its length. Items are in und-list-item.c, units in
 * und-list-unit.c, what belongs to the person before it in und-list-affiliation.c.
 */
#include "config.h"

#include "und-list-grammar-private.h"

#include "und-apposition.h"

/* Lexemes of "In a joint letter sent on Monday to". */
#define MOST_OPENING 10

/* Lexemes of a line that is all an organisation's name. */
#define MOST_BODY_LINE 10

/* Lexemes of an apposition or of brackets that are stepped over; a longer one ends the list. */
#define MOST_APPOSITION 20

/* Lexemes amid a list that nobody knows, and strong items before them. */
#define MOST_UNKNOWN 6
#define LEAST_KNOWN  3

/* "Ada Penrose and Bo Lindt (both D-Utah)": those right before it that have no place of their own
 * have the last one's. Each item is given a place once at most. */
static void
share_tag (Parser *self)
{
  GArray *items = self->list->items;
  const UndListItem last = g_array_index (items, UndListItem, items->len - 1);

  for (guint n = 1; n < items->len && n < last.n_tagged; n++)
    {
      UndListItem *item = &g_array_index (items, UndListItem, items->len - 1 - n);

      if (und_span_is_empty (item->name) || item->jurisdiction != NULL)
        return;
      item->jurisdiction = last.jurisdiction;
      self->list->n_strong += item->is_strong ? 0 : 1;
      item->is_strong = TRUE;
    }
}

static gboolean
append_item (Parser *self, gboolean takes_weak)
{
  Parser start = *self;
  UndListItem item;

  self->next = skip (self, self->next, UND_LEX_BIT (UND_LEX_BULLET));
  self->next = und_list_parse_unit (self, self->next);
  self->next = skip (self, self->next, UND_LEX_BIT (UND_LEX_BULLET));
  self->next = und_list_parse_group_title (self, self->next);
  self->next = und_list_parse_towns (self, self->next);
  if (!und_list_item_parse (&self->context, self->next, takes_weak, &item))
    {
      *self = start;
      return FALSE;
    }
  if (self->list->items == NULL)
    self->list->items = g_array_new (FALSE, TRUE, sizeof (UndListItem));
  if (item.office != NULL && item.office[0] == '\0')
    item.office = NULL;
  if (item.office == NULL && self->list->has_unit
      && (item.jurisdiction != NULL ? und_span_is_empty (item.body)
                                    : item.is_locality && self->context.are_towns))
    item.office = self->context.office;
  item.is_strong |= self->context.are_bodies;
  self->context.are_countries |= item.jurisdiction != NULL
                                 && item.jurisdiction->kind == UND_JURISDICTION_COUNTRY;
  self->context.has_behalf |= !und_span_is_empty (item.affiliation);
  item.is_lead = self->is_lead;
  self->list->is_lead = self->is_lead && (self->list->is_lead || self->list->items->len == 0);
  self->next = item.end;
  g_array_append_val (self->list->items, item);
  self->list->n_strong += item.is_strong ? 1 : 0;
  return TRUE;
}

static const UndListItem *
get_last (const Parser *self)
{
  return und_list_get_item (self->list, self->list->items->len - 1);
}

static gboolean
is_bare_place (const UndListItem *item)
{
  return item->jurisdiction != NULL && und_span_is_empty (item->name)
         && und_span_is_empty (item->body);
}

/* May the next item stand here with no mark before it? */
static gboolean
needs_no_separator (const Parser *self)
{
  const UndListItem *last = get_last (self);

  if (is (self, self->next, UND_LEX_BULLET))
    return TRUE;
  if (und_lexemes_get (self->context.lexemes, self->next)->gap == UND_LEX_NEW_BLOCK)
    return FALSE;
  if (is_bare_place (last))
    return is (self, self->next, UND_LEX_JURISDICTION) || is (self, self->next, UND_LEX_THE);
  return last->is_strong && !und_span_is_empty (last->name) && last->jurisdiction != NULL;
}

static gssize
parse_separator (const Parser *self)
{
  const guint64 separators = UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_SEMICOLON)
                             | UND_LEX_BIT (UND_LEX_AND);
  gssize next = self->next;

  if (is (self, next, UND_LEX_DASH) && is (self, next + 1, UND_LEX_AND))
    next++;
  next = skip (self, next, separators);
  /* "signed by A and B, and by C"; "the mayors of A and B and of C" */
  if (is (self, next - 1, UND_LEX_AND)
      && (is (self, next, UND_LEX_BY) || (self->list->has_unit && is (self, next, UND_LEX_OF))))
    next++;
  return next;
}

/* ", who led the letter" after the last item. */
static void
note_lead (Parser *self, gssize index)
{
  gssize verb = skip (self, index + 1, UND_LEX_BIT (UND_LEX_ADVERB) | UND_LEX_BIT (UND_LEX_ARE));

  if (is (self, index, UND_LEX_WHO) && is (self, verb, UND_LEX_LEAD))
    g_array_index (self->list->items, UndListItem, self->list->items->len - 1).is_lead = TRUE;
}

/* Past ", who led the letter," or ", the ranking member of the committee,": where the next item is
 * to begin, or -1. What could be a list itself is no apposition. */
static gssize
skip_apposition (const Parser *self, gssize index)
{
  const guint64 starts = UND_LEX_BIT (UND_LEX_WHO) | UND_LEX_BIT (UND_LEX_THE)
                         | UND_LEX_BIT (UND_LEX_TITLE) | UND_LEX_BIT (UND_LEX_OF);
  const guint64 ends = UND_LEX_BIT (UND_LEX_STOP) | UND_LEX_BIT (UND_LEX_SEMICOLON)
                       | UND_LEX_BIT (UND_LEX_BY) | UND_LEX_BIT (UND_LEX_JOIN)
                       | UND_LEX_BIT (UND_LEX_SIGN) | UND_LEX_BIT (UND_LEX_INCLUDE)
                       | UND_LEX_BIT (UND_LEX_PARTIAL);

  if (!is_any (self, index, starts)
      && !(is (self, index, UND_LEX_ADVERB) && is (self, index + 1, UND_LEX_UNIT)))
    return -1;
  for (gssize next = index; next < index + MOST_APPOSITION; next++)
    {
      if (!is_on_line (self, next) || is_any (self, next, ends))
        return -1;
      if (is (self, next, UND_LEX_COMMA))
        {
          /* ", whose office sued with those of Ohio, Utah and Maine, said" */
          if (is (self, next - 1, UND_LEX_JURISDICTION)
              && is (self, next + 1, UND_LEX_JURISDICTION))
            return -1;
          next = skip (self, next, UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_AND));
          return self->list->has_unit && is (self, next, UND_LEX_OF) ? next + 1 : next;
        }
    }
  return -1;
}

/* Is the last item marked as one by itself, not only by standing under a unit? */
static gboolean
is_last_marked (const Parser *self)
{
  const UndListItem *last = get_last (self);

  return last->jurisdiction != NULL || last->office != self->context.office || self->list->has_unit;
}

/* Adds the person whose full name stands next; if there is none, goes back to @start. */
static gboolean
append_person (Parser *self, const Parser *start, guint64 ends)
{
  if (append_item (self, TRUE))
    {
      const UndListItem *item = get_last (self);

      if (is_full_name (self, item)
          && (ends == 0 || is_any (self, self->next, ends) || !is_on_line (self, self->next)))
        return TRUE;
      self->list->n_strong -= item->is_strong ? 1 : 0;
      g_array_set_size (self->list->items, self->list->items->len - 1);
    }
  *self = *start;
  return FALSE;
}

/* "Ada Penrose, a nurse in Ohio, and Dale Orr": persons that nothing marks but what each does. */
static gboolean
append_after_occupation (Parser *self)
{
  const guint64 ends = UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_STOP)
                       | UND_LEX_BIT (UND_LEX_SEMICOLON) | UND_LEX_BIT (UND_LEX_AND);
  gssize end = und_apposition_match_occupation (self->context.lexemes, self->next);
  Parser start = *self;

  if (end == self->next || !is (self, end, UND_LEX_COMMA) || !is_full_name (self, get_last (self)))
    return FALSE;
  self->next = skip (self, end, UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_AND));
  return append_person (self, &start, ends);
}

/* "…, professor of law at Reed University;", "…, Reed University;": the last run of capitalised
 * words with one for an organisation in it. */
static void
note_affiliation (Parser *self, gssize first, gssize end)
{
  UndListItem *last = &g_array_index (self->list->items, UndListItem, self->list->items->len - 1);
  gssize start = end;
  gboolean has_body_word = FALSE;

  while (start > first
         && (und_lexemes_get (self->context.lexemes, start - 1)->is_capitalised
             || (is (self, start - 1, UND_LEX_OF) && start < end)))
    has_body_word |= is (self, --start, UND_LEX_BODY_WORD);
  while (start < end && !und_lexemes_get (self->context.lexemes, start)->is_capitalised)
    start++;
  if (has_body_word && und_span_is_empty (last->affiliation))
    last->affiliation = und_lexemes_span (self->context.lexemes, start, end);
}

/* "Senator Ada Penrose, chair of the River Subcommittee on Weirs, Eels and Boats;": does the last
 * item say what the person before it is, and go on? */
static gboolean
is_office_going_on (const Parser *self)
{
  const UndListItem *last = get_last (self);

  return self->list->items->len > 1 && is (self, self->next, UND_LEX_TO) && last->office != NULL
         && last->follows_comma && und_span_is_empty (last->name) && !und_span_is_empty (last->body)
         && is_full_name (self, und_list_get_item (self->list, self->list->items->len - 2));
}

/* "Ada Penrose of Reed, who keeps bees; Bo Lindt, …": whatever stands before the semicolon. */
static gboolean
append_after_semicolon (Parser *self)
{
  const guint64 ends = UND_LEX_BIT (UND_LEX_STOP) | UND_LEX_BIT (UND_LEX_COLON)
                       | UND_LEX_BIT (UND_LEX_SEMICOLON);
  Parser start = *self;
  gssize next = self->next;

  gboolean goes_on = is_office_going_on (self);

  if (!goes_on
      && (!is_full_name (self, get_last (self))
          || !is_any (self, next, UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_OF))))
    return FALSE;
  for (gssize limit = next + MOST_APPOSITION; next < limit && !is_any (self, next, ends); next++)
    if (!is_on_line (self, next))
      return FALSE;
  if (!is (self, next, UND_LEX_SEMICOLON))
    return FALSE;
  if (!goes_on)
    note_affiliation (self, start.next + 1, next);
  self->next = skip (self, next, UND_LEX_BIT (UND_LEX_SEMICOLON) | UND_LEX_BIT (UND_LEX_AND));
  self->context.has_semicolon = TRUE;
  return append_person (self, &start, 0);
}

/* "…; and Cy Oram, professor of law at Reed University." */
static void
note_last_affiliation (Parser *self)
{
  const guint64 ends = UND_LEX_BIT (UND_LEX_STOP) | UND_LEX_BIT (UND_LEX_COMMA)
                       | UND_LEX_BIT (UND_LEX_SEMICOLON);
  gssize end = self->next + 1;

  if (!self->context.has_semicolon || !is (self, self->next, UND_LEX_COMMA)
      || !is_full_name (self, get_last (self)))
    return;
  while (end < self->next + MOST_APPOSITION && is_on_line (self, end) && !is_any (self, end, ends))
    end++;
  if (is_any (self, end, ends))
    note_affiliation (self, self->next + 1, end);
}

static gboolean
append_after_apposition (Parser *self, gssize index)
{
  gssize after = skip_apposition (self, index);
  const char *office = self->context.office;

  if (after < 0)
    return FALSE;
  self->next = after;
  if (!append_item (self, FALSE))
    return FALSE;
  if (is_last_marked (self))
    return TRUE;
  g_array_set_size (self->list->items, self->list->items->len - 1);
  self->list->n_strong--;
  self->context.office = office;
  return FALSE;
}

/* "In a letter to Secretary Voss, Senators A and B": a plural office right after the comma, where
 * those who are written to were listed, begins the sentence. */
static gboolean
is_subject_after_addressees (const Parser *self, gssize after)
{
  return is (self, self->list->first - 1, UND_LEX_TO) && is (self, self->next, UND_LEX_COMMA)
         && after == self->next + 1 && is (self, after, UND_LEX_UNIT)
         && is_on_line (self, after + 1)
         && und_lexemes_get (self->context.lexemes, after)->is_capitalised
         && und_lexemes_match_name (self->context.lexemes, after + 1) > after + 1;
}

/* "Following the storms of May, Senators A and B", "On the day that she met the Veterans of Fen,
 * Senator A and": what ends an opening clause is none of those whose offices begin the next. */
static gboolean
is_subject_after_opening (const Parser *self, gssize after)
{
  const guint64 links = UND_LEX_BIT (UND_LEX_BY) | UND_LEX_BIT (UND_LEX_WITH)
                        | UND_LEX_BIT (UND_LEX_JOIN) | UND_LEX_BIT (UND_LEX_PARTIAL)
                        | UND_LEX_BIT (UND_LEX_INCLUDE) | UND_LEX_BIT (UND_LEX_COLON)
                        | UND_LEX_BIT (UND_LEX_COMMA);
  gssize first = self->list->first;

  if (self->list->items->len > 1 || self->list->n_strong > 0
      || !is_any (self, first - 1, UND_LEX_BIT (UND_LEX_OF) | UND_LEX_BIT (UND_LEX_WORD))
      || !is (self, self->next, UND_LEX_COMMA) || after != self->next + 1
      || !is_any (self, after, UND_LEX_BIT (UND_LEX_UNIT) | UND_LEX_BIT (UND_LEX_TITLE))
      || !und_lexemes_get (self->context.lexemes, after)->is_capitalised)
    return FALSE;
  for (gssize i = first - 1; i > first - MOST_OPENING && is_on_line (self, i); i--)
    if (is_any (self, i, links))
      return FALSE;
  return TRUE;
}

/* Names that stand below a colon, one a block: "The letter was signed by:", and each of them marked
 * by itself. */
static gboolean
are_blocks (const Parser *self)
{
  const UndListItem *first = und_list_get_item (self->list, 0);
  const UndLexemes *lexemes = self->context.lexemes;

  return is (self, first->first - 1, UND_LEX_COLON)
         && und_lexemes_get (lexemes, first->first)->gap == UND_LEX_NEW_BLOCK && first->is_strong;
}

/* The next of them: past what else the line says of the last, such as ", Chair of the board". */
static gboolean
append_block (Parser *self)
{
  const Parser start = *self;
  gssize next = self->next;

  if (!are_blocks (self))
    return FALSE;
  if (is (self, next, UND_LEX_COMMA))
    while (next < self->next + MOST_APPOSITION && is_on_line (self, next))
      next++;
  if (und_lexemes_get (self->context.lexemes, next)->gap != UND_LEX_NEW_BLOCK)
    return FALSE;
  self->next = next;
  if (append_item (self, FALSE))
    {
      if (!is_on_line (self, self->next) || is (self, self->next, UND_LEX_COMMA)
          || und_lexemes_get (self->context.lexemes, self->next)->kinds == 0)
        return TRUE;
      self->list->n_strong -= get_last (self)->is_strong ? 1 : 0;
      g_array_set_size (self->list->items, self->list->items->len - 1);
    }
  *self = start;
  return FALSE;
}

/* Is the item all of its line, and a whole name? */
static gboolean
is_name_line (const Parser *self, const UndListItem *item)
{
  return is_line_start (self, item->first) && is_full_name (self, item)
         && (is_line_start (self, item->end)
             || und_lexemes_get (self->context.lexemes, item->end)->kinds == 0);
}

/* The next of names that stand one a line below a colon: "The signing senators are:". */
static gboolean
append_name_line (Parser *self)
{
  const UndListItem *first = und_list_get_item (self->list, 0);
  gssize start = self->next;

  if (!is (self, first->first - 1, UND_LEX_COLON) || !is_name_line (self, get_last (self)))
    return FALSE;
  if (!append_item (self, TRUE))
    return FALSE;
  if (is_name_line (self, get_last (self)))
    return TRUE;
  self->list->n_strong -= get_last (self)->is_strong ? 1 : 0;
  g_array_set_size (self->list->items, self->list->items->len - 1);
  self->next = start;
  return FALSE;
}

/* Of bulleted lines with an organisation each, the next, whatever words it has: "- Parents at the
 * Weir". */
static gboolean
append_bullet_line (Parser *self)
{
  const UndLexemes *lexemes = self->context.lexemes;
  gssize first = self->next + 1;
  gssize end = first;
  UndListItem item = { .first = first };

  if (!is (self, self->next, UND_LEX_BULLET) || self->list->items->len < 2
      || !is (self, get_last (self)->first - 1, UND_LEX_BULLET) || get_last (self)->is_strong
      || !und_lexemes_get (lexemes, first)->is_capitalised)
    return FALSE;
  while (end < first + MOST_BODY_LINE && (end == first || is_on_line (self, end))
         && !is_any (self, end, UND_LEX_BIT (UND_LEX_STOP) | UND_LEX_BIT (UND_LEX_COLON))
         && und_lexemes_get (lexemes, end)->kinds != 0)
    end++;
  if (is_on_line (self, end) && und_lexemes_get (lexemes, end)->kinds != 0)
    return FALSE;
  item.end = end;
  item.body = und_lexemes_span (lexemes, first, end);
  g_array_append_val (self->list->items, item);
  self->next = end;
  return TRUE;
}

/* Takes back the organisation that was read of a bulleted line, begun at @start, whose words go on:
 * "- Parents" of "- Parents at the Weir". */
static gboolean
drop_cut_line (Parser *self, gssize start)
{
  const guint64 words = UND_LEX_BIT (UND_LEX_WORD) | UND_LEX_BIT (UND_LEX_OF)
                        | UND_LEX_BIT (UND_LEX_TO) | UND_LEX_BIT (UND_LEX_THE);

  if (!is_on_line (self, self->next) || !is_any (self, self->next, words)
      || (und_span_is_empty (get_last (self)->body)
          && get_last (self)->end - get_last (self)->first > 1))
    return FALSE;
  self->list->n_strong -= get_last (self)->is_strong ? 1 : 0;
  g_array_set_size (self->list->items, self->list->items->len - 1);
  self->next = start;
  return TRUE;
}

/* "Maine Gov.Ada Penrose, Ohio Gov. Bo Lindt": past capitalised words that nobody knows, in the
 * middle of a list of which enough is known, to what is marked as one of it. */
static gboolean
append_after_unknown (Parser *self, gssize next)
{
  const guint64 links = UND_LEX_BIT (UND_LEX_COMMA) | UND_LEX_BIT (UND_LEX_AND);
  const guint64 ends = links | UND_LEX_BIT (UND_LEX_STOP) | UND_LEX_BIT (UND_LEX_SEMICOLON);
  const Parser start = *self;
  const gssize limit = next + MOST_UNKNOWN;

  /* "… and Idaho Gov. Cy Oram Thursday, Maine Gov. Di Voss said" */
  if (self->list->n_strong < LEAST_KNOWN
      || und_reader_phrase (self->context.lexemes->reader,
                            und_lexemes_get (self->context.lexemes, next)->first, UND_SET_WEEKDAY,
                            NULL)
           != NULL)
    return FALSE;
  while (next < limit && is_on_line (self, next) && !is_any (self, next, links)
         && und_lexemes_get (self->context.lexemes, next)->is_capitalised)
    next++;
  if (!is_on_line (self, next) || !is_any (self, next, links))
    return FALSE;
  self->next = skip (self, next, links);
  if (append_item (self, FALSE))
    {
      if (get_last (self)->jurisdiction != NULL && get_last (self)->office != NULL
          && is_full_name (self, get_last (self))
          && (is_any (self, self->next, ends) || !is_on_line (self, self->next)))
        return TRUE;
      self->list->n_strong -= get_last (self)->is_strong ? 1 : 0;
      g_array_set_size (self->list->items, self->list->items->len - 1);
    }
  *self = start;
  return FALSE;
}

static gboolean
append_next (Parser *self)
{
  gssize end = self->next;
  gssize after = parse_separator (self);
  gboolean takes_weak = !is_bare_place (get_last (self)) || is (self, end, UND_LEX_SEMICOLON);
  gboolean is_marked = after > end;
  gboolean is_bulleted = is (self, end, UND_LEX_BULLET)
                         && is (self, get_last (self)->first - 1, UND_LEX_BULLET);

  if ((!is_marked && append_name_line (self)) || append_block (self))
    return TRUE;
  if (!is_marked && !needs_no_separator (self))
    return append_after_semicolon (self) || append_after_unknown (self, end);
  if (is_subject_after_addressees (self, after) || is_subject_after_opening (self, after))
    return FALSE;
  if (is (self, end, UND_LEX_SEMICOLON))
    {
      self->context.has_semicolon = TRUE;
      self->context.are_towns = FALSE;
    }
  if (und_lexemes_get (self->context.lexemes, after)->gap == UND_LEX_NEW_BLOCK
      && !is (self, after, UND_LEX_BULLET))
    return FALSE;
  self->next = after;
  if (append_item (self, takes_weak && (is_marked || is_bulleted))
      && !(is_bulleted && drop_cut_line (self, end)))
    {
      UndListItem *item = &g_array_index (self->list->items, UndListItem,
                                          self->list->items->len - 1);

      item->follows_comma = after == end + 1 && is (self, end, UND_LEX_COMMA);
      return TRUE;
    }
  if (is_marked && is (self, end, UND_LEX_COMMA))
    {
      note_lead (self, after);
      if (append_after_apposition (self, after))
        return TRUE;
    }
  self->next = end;
  return append_after_occupation (self) || append_after_semicolon (self)
         || append_bullet_line (self) || append_after_unknown (self, after);
}

/* "…, among others", "… and others", "… and 12 other states". */
static void
read_remainder (Parser *self)
{
  gssize next = parse_separator (self);

  if (is (self, next, UND_LEX_NUMBER) && is_qualifier (self, next + 1, "other"))
    self->list->is_partial = TRUE;
  if (is (self, next, UND_LEX_NUMBER))
    next++;
  if (next > self->next && is (self, next, UND_LEX_OTHERS))
    self->list->is_partial = TRUE;
  if (g_strcmp0 (und_lexemes_get (self->context.lexemes, next)->value, "others") == 0
      || g_strcmp0 (und_lexemes_get (self->context.lexemes, self->next)->value, "others") == 0)
    self->list->is_partial = TRUE;
}

/* "Senators Push for a Boat": several of one office have more than one word for their names. */
static gboolean
is_verb_after_unit (const Parser *self)
{
  const UndListItem *item = get_last (self);

  return self->list->items->len == 1 && !und_span_is_empty (item->name)
         && item->end - item->first == 1 && is (self, item->first - 1, UND_LEX_UNIT);
}

/* "the co-chairs of the River Task Force, Senators A and B": what those who follow are of. */
static gboolean
is_body_of_those_after (const Parser *self)
{
  const UndListItem *item = get_last (self);
  gssize of = item->first - 1;
  gssize unit = item->end + 1;

  while (of > item->first - MOST_APPOSITION
         && und_lexemes_get (self->context.lexemes, of)->is_capitalised)
    of--;
  of -= is (self, of, UND_LEX_THE) ? 1 : 0;

  return !und_span_is_empty (item->body) && !item->is_locality && is (self, of, UND_LEX_OF)
         && is_any (self, of - 1, UND_LEX_BIT (UND_LEX_UNIT) | UND_LEX_BIT (UND_LEX_TITLE))
         && is (self, item->end, UND_LEX_COMMA)
         && is_any (self, unit, UND_LEX_BIT (UND_LEX_UNIT) | UND_LEX_BIT (UND_LEX_TITLE))
         && und_lexemes_match_name (self->context.lexemes, unit + 1) > unit + 1;
}

/* "In a letter to …" at the start of a sentence: the list that begins here opens with those who are
 * written to. */
static gboolean
is_after_opening_letter (const Parser *self)
{
  const UndReader *reader = self->context.lexemes->reader;
  gssize to = self->list->first - 1;
  gboolean has_paper = FALSE;

  if (!is (self, to, UND_LEX_TO))
    return FALSE;
  for (gssize i = to - 1; i > to - MOST_OPENING; i--)
    {
      const UndLexeme *lexeme = und_lexemes_get (self->context.lexemes, i);

      has_paper |= is (self, i, UND_LEX_PAPER);
      if (is (self, i, UND_LEX_OF) && lexeme->is_capitalised)
        return has_paper && und_reader_token_is (reader, lexeme->first, "in");
      if (!is_on_line (self, i))
        return FALSE;
    }
  return FALSE;
}

/* "Penrose and Sens. A, B and C": is the item at @index another of those of the office that stands
 * once, in the plural, before them? */
static gboolean
is_of_unit_before (const Parser *self, guint index)
{
  const UndListItem *item = und_list_get_item (self->list, index);

  if (!is (self, item->first, UND_LEX_NAME))
    return FALSE;
  for (guint i = index; i > 0; i--)
    {
      const UndListItem *before = und_list_get_item (self->list, i - 1);

      if (before->office == NULL || before->office != item->office)
        return FALSE;
      if (is (self, before->first - 1, UND_LEX_UNIT))
        return TRUE;
    }
  return FALSE;
}

/* How many of the list are written to, where the comma behind them begins the sentence: "In a
 * letter to Secretary A, Governors B and C asked", "In a letter to A and B, the mayors of C and D
 * asked". A comma behind all of them leaves none who asks. */
static guint
count_addressed (const Parser *self)
{
  const GArray *items = self->list->items;
  gboolean has_and = FALSE;

  for (guint i = 1; i < items->len; i++)
    {
      gboolean follows_comma = und_list_get_item (self->list, i)->follows_comma;

      if (follows_comma && has_and && !is_of_unit_before (self, i))
        return i;
      has_and |= !follows_comma;
    }
  return items->len > 1 && und_list_get_item (self->list, 1)->follows_comma
             && !is (self, self->next, UND_LEX_COMMA)
           ? 1
           : items->len;
}

/* Those who write are read as a list of their own. */
static void
cut_after_addressed (Parser *self)
{
  guint n = is_after_opening_letter (self) ? count_addressed (self) : self->list->items->len;

  if (n == self->list->items->len)
    return;
  g_array_set_size (self->list->items, n);
  self->list->n_strong = 0;
  for (guint i = 0; i < n; i++)
    self->list->n_strong += und_list_get_item (self->list, i)->is_strong ? 1 : 0;
  self->next = get_last (self)->end;
}

static void
note_no_list (const UndLexemes *lexemes, gssize first)
{
  if (first >= 0 && (gsize) first < lexemes->items->len)
    g_array_index (lexemes->items, UndLexeme, first).begins_no_list = TRUE;
}

/**
 * und_list_parse:
 * @lexemes: what to read
 * @first: index of the lexeme at which the list must begin
 * @office: (nullable): what those in the list are said before it to be; it must outlive the list
 *
 * Reads the longest list that begins at a lexeme: one item at least. Most lexemes begin none, which
 * is noted for the stages that ask again. What it is a list of, and
 * whether they sign anything, is for the caller to judge by what stands around it.
 *
 * Returns: (transfer full) (nullable): the list, or %NULL if no item begins there
 */
UndList *
und_list_parse (const UndLexemes *lexemes, gssize first, const char *office)
{
  UndList list = { .first = first }; /* most lexemes begin none, so that it is copied at last */
  Parser parser = { .context = { .lexemes = lexemes, .office = office },
                    .list = &list,
                    .next = first };

  if (office == NULL && und_lexemes_get (lexemes, first)->begins_no_list)
    return NULL;
  if (!append_item (&parser, TRUE))
    {
      if (office == NULL)
        note_no_list (lexemes, first);
      return NULL;
    }
  if (is_body_of_those_after (&parser))
    {
      g_array_unref (list.items);
      return NULL;
    }
  list.first_item = und_list_get_item (&list, 0)->first;
  while (append_next (&parser))
    share_tag (&parser);
  if (is_verb_after_unit (&parser))
    {
      g_array_unref (list.items);
      return NULL;
    }
  note_last_affiliation (&parser);
  cut_after_addressed (&parser);
  und_list_fold_affiliations (&parser);
  und_list_fold_places (&parser);
  und_list_item_settle_countries (&parser.context, list.items);
  list.end = parser.next;
  read_remainder (&parser);
  return g_memdup2 (&list, sizeof list);
}

void
und_list_free (UndList *self)
{
  g_array_unref (self->items);
  g_free (self);
}

const UndListItem *
und_list_get_item (const UndList *self, guint index)
{
  return &g_array_index (self->items, UndListItem, index);
}
