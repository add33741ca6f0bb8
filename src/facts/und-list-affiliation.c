/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What stands behind a comma in a list and is no signatory, but what the person before it belongs
 * to: "Ada Penrose, Reed University, and Bo Lindt, Fen College"; or where they are from.
 */
#include "config.h"

#include "und-list-grammar-private.h"

/* An organisation's name behind a comma, without "the". */
static gboolean
may_be_affiliation (const Parser *self, const UndListItem *item)
{
  if (!item->follows_comma || und_span_is_empty (item->body) || item->is_locality
      || !und_span_is_empty (item->name) || is (self, item->first - 1, UND_LEX_THE))
    return FALSE;
  for (gssize i = item->first; i < item->end; i++)
    if (is (self, i, UND_LEX_BODY_WORD))
      return TRUE;
  return FALSE;
}

static gboolean
may_have_affiliation (const Parser *self, const UndListItem *item)
{
  return is_full_name (self, item) && item->jurisdiction == NULL
         && und_span_is_empty (item->affiliation);
}

/* ", chair of the River Caucus": what the person before it is. */
static gboolean
is_office_of_person (const Parser *self, const UndListItem *before, const UndListItem *item)
{
  return is_full_name (self, before) && und_span_is_empty (before->affiliation)
         && item->follows_comma && item->office != NULL && und_span_is_empty (item->name)
         && !und_span_is_empty (item->body) && !item->is_locality && item->jurisdiction == NULL;
}

/* Does every person, but perhaps the last, have an organisation behind the comma, and no other
 * stand there? One person and one organisation may both have signed. */
static gboolean
are_pairs (const Parser *self)
{
  guint n = self->list->items->len;

  for (guint i = 0; i < n; i++)
    {
      const UndListItem *item = und_list_get_item (self->list, i);

      if (i % 2 == 0 ? !may_have_affiliation (self, item) : !may_be_affiliation (self, item))
        return FALSE;
    }
  return n >= 4;
}

/* "Ada Penrose for the Reed Mills, Bo Lindt, Fen Union": is it told of one for whom they sign, and
 * has every other person an organisation behind the comma, which nobody else can be? */
static gboolean
are_all_for_bodies (const Parser *self)
{
  gboolean is_wanted = FALSE; /* behind a person for whom none is told */
  gboolean has_one = FALSE;

  for (guint i = 0; i < self->list->items->len; i++)
    {
      const UndListItem *item = und_list_get_item (self->list, i);
      gboolean is_person = is_full_name (self, item);

      if (is_wanted == is_person || (!is_person && !may_be_affiliation (self, item)))
        return FALSE;
      has_one |= !und_span_is_empty (item->affiliation);
      is_wanted = is_person && und_span_is_empty (item->affiliation);
    }
  return has_one && !is_wanted;
}

void
und_list_fold_affiliations (Parser *self)
{
  GArray *items = self->list->items;
  gboolean are_all = are_pairs (self) || are_all_for_bodies (self);
  guint n_kept = 0;
  guint told = 0; /* the person whose office is told, by the number of those kept */

  for (guint i = 0; i < items->len; i++)
    {
      UndListItem item = g_array_index (items, UndListItem, i);
      UndListItem *before = n_kept > 0 ? &g_array_index (items, UndListItem, n_kept - 1) : NULL;

      if (before == NULL
          || ((told == n_kept || !is_office_of_person (self, before, &item))
              && (!(are_all || self->context.has_semicolon) || !may_have_affiliation (self, before)
                  || !may_be_affiliation (self, &item))))
        {
          g_array_index (items, UndListItem, n_kept++) = item;
          continue;
        }
      self->list->n_strong -= item.is_strong ? 1 : 0;
      told = n_kept;
      if (are_all || self->context.has_semicolon)
        before->affiliation = item.body;
      before->end = item.end;
    }
  g_array_set_size (items, n_kept);
}

/* A person for whom no place is told. */
static gboolean
is_placeless (const Parser *self, const UndListItem *item)
{
  return is_full_name (self, item) && item->jurisdiction == NULL;
}

/* A state behind a comma, and nothing else. */
static gboolean
is_place_behind_comma (const UndListItem *item)
{
  return item->follows_comma && item->jurisdiction != NULL && und_span_is_empty (item->name)
         && und_span_is_empty (item->body) && !item->is_locality;
}

/* "Attorneys General Ada Penrose of Utah, Bo Lindt, Ohio, and Cy Oram, Iowa": has every person one
 * place, and does no place stand elsewhere? */
static gboolean
have_places_behind_commas (const Parser *self)
{
  guint n_persons = 0;
  gboolean is_wanted = FALSE;

  for (guint i = 0; i < self->list->items->len; i++)
    {
      const UndListItem *item = und_list_get_item (self->list, i);
      gboolean is_person = is_full_name (self, item);

      if (is_wanted == is_person || (is_person && item->office == NULL)
          || (!is_person && !is_place_behind_comma (item)))
        return FALSE;
      n_persons += is_person ? 1 : 0;
      is_wanted = is_placeless (self, item);
    }
  return n_persons > 1 && !is_wanted;
}

void
und_list_fold_places (Parser *self)
{
  GArray *items = self->list->items;
  guint n_kept = 0;

  if (!have_places_behind_commas (self))
    return;
  for (guint i = 0; i < items->len; i++)
    {
      UndListItem item = g_array_index (items, UndListItem, i);
      UndListItem *before = n_kept > 0 ? &g_array_index (items, UndListItem, n_kept - 1) : NULL;

      if (is_full_name (self, &item))
        {
          g_array_index (items, UndListItem, n_kept++) = item;
          continue;
        }
      self->list->n_strong -= before->is_strong && item.is_strong ? 1 : 0;
      before->is_strong = TRUE;
      before->jurisdiction = item.jurisdiction;
      before->end = item.end;
    }
  g_array_set_size (items, n_kept);
}
