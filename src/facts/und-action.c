/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * What each list of one part is for. A release may name those of a letter and those of a lawsuit,
 * or of two letters: the first paper's list is group "1", the next one's is "2". Those of a first
 * letter are told by what another sentence calls the second, since any letter may be "the first".
 */
#include "config.h"

#include "und-action.h"

#include "und-facts-private.h"

#include <string.h>

/* A list of fewer items that stands for another action is an aside, not a group. */
#define LEAST_GROUP 3

/* Papers of one part that are told apart. */
#define MOST_GROUPS 4

typedef struct
{
  const char *actions[MOST_GROUPS]; /* those with a list, in the order of the text; lent */
  guint n_items[MOST_GROUPS];
  guint numbers[MOST_GROUPS]; /* of those with enough items, from 1; 0 for an aside */
  guint n_actions;
} Groups;

static const char *
find_ordinal (const UndClause *clause, gssize index)
{
  const UndPhrase *ordinal = und_reader_phrase (clause->lexemes->reader,
                                                und_lexemes_get (clause->lexemes, index)->first,
                                                UND_SET_ORDINAL, NULL);

  return ordinal != NULL && index >= clause->start && index < clause->end ? ordinal->value : NULL;
}

/* "The second was signed by A", whose paper is not said again. */
static const char *
find_bare_ordinal (const UndClause *clause)
{
  const guint64 verbs = UND_LEX_BIT (UND_LEX_ARE) | UND_LEX_BIT (UND_LEX_SIGN)
                        | UND_LEX_BIT (UND_LEX_INCLUDE);
  gssize ordinal = clause->start + 1;

  if (!und_lexemes_is (clause->lexemes, clause->start, UND_LEX_THE)
      || !und_lexemes_is_any (clause->lexemes, ordinal + 1, verbs))
    return NULL;
  return find_ordinal (clause, ordinal);
}

const char *
und_action_find (const UndClause *clause)
{
  for (gssize i = clause->start; i < clause->end; i++)
    if (und_lexemes_is (clause->lexemes, i, UND_LEX_PAPER))
      {
        const char *ordinal = find_ordinal (clause, i - 1);

        return ordinal != NULL ? ordinal : und_lexemes_get (clause->lexemes, i)->value;
      }
  return find_bare_ordinal (clause);
}

/* The group of the action, or the number of groups. */
static guint
find_group (const Groups *self, const char *action)
{
  guint group = 0;

  while (group < self->n_actions && strcmp (self->actions[group], action) != 0)
    group++;
  return group;
}

static gboolean
is_grouped (const UndSignatory *signatory, const char *action)
{
  return action != NULL && signatory->role == UND_ROLE_LISTED;
}

static void
count_items (Groups *self, GPtrArray *signatories, guint first, GPtrArray *actions)
{
  for (guint i = first; i < signatories->len; i++)
    {
      const char *action = g_ptr_array_index (actions, i - first);
      guint group;

      if (!is_grouped (g_ptr_array_index (signatories, i), action))
        continue;
      group = find_group (self, action);
      if (group == MOST_GROUPS)
        continue;
      self->actions[group] = action;
      self->n_items[group]++;
      self->n_actions = MAX (self->n_actions, group + 1);
    }
}

void
und_action_number_groups (GPtrArray *signatories, guint first, GPtrArray *actions)
{
  Groups groups = { 0 };
  guint n_groups = 0;

  count_items (&groups, signatories, first, actions);
  for (guint i = 0; i < groups.n_actions; i++)
    groups.numbers[i] = groups.n_items[i] >= LEAST_GROUP ? ++n_groups : 0;
  if (n_groups < 2)
    return;
  for (guint i = first; i < signatories->len; i++)
    {
      UndSignatory *signatory = g_ptr_array_index (signatories, i);
      const char *action = g_ptr_array_index (actions, i - first);
      guint group = is_grouped (signatory, action) ? find_group (&groups, action)
                                                   : groups.n_actions;

      if (group < groups.n_actions && groups.numbers[group] > 0)
        signatory->group = g_strdup_printf ("%u", groups.numbers[group]);
    }
}
