/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 *
 * The sums of a roster: what each part states, against those it names and those who signed.
 *
 * A count is held against all who signed. Where offices of states, places and organisations sign
 * side by side, as in "23 attorneys general and 4 cities and counties", a count that is not of all
 * is one of its unit's kind: "states" counts each jurisdiction once, "attorneys general" those of
 * that office and an agency that signs for its state, "cities" places, "organizations" bodies that
 * belong to no state. Where the text does not draw the line as the unit does ("4 cities" for three
 * and a county) the sum is left open.
 */
#include "config.h"

#include "und-person-name.h"
#include "und-roster-private.h"

/* What a count is of; after the offices, kinds whose words are used more loosely. */
typedef enum
{
  SIDE_ALL,
  SIDE_STATES,
  SIDE_OFFICES,
  SIDE_PLACES,
  SIDE_BODIES,
} Side;

typedef struct
{
  UndPart *letter;    /* whose signatures are counted, or NULL for the union */
  GPtrArray *entries; /* (element-type UndRosterEntry) */
  gint64 authority;   /* of all, or -1 */
} Roster;

static Side
find_side (const UndCount *count)
{
  static const char *const states[] = { "states",      "jurisdictions",
                                        "territories", "states and territories",
                                        "provinces",   "provinces and territories",
                                        NULL };
  static const char *const places[] = { "cities", "counties", NULL };
  static const char *const bodies[] = { "organizations", "companies", "tribes", "unions", NULL };

  if (count->office != NULL)
    return SIDE_OFFICES;
  if (count->unit == NULL)
    return SIDE_ALL;
  return g_strv_contains (states, count->unit)   ? SIDE_STATES
         : g_strv_contains (places, count->unit) ? SIDE_PLACES
         : g_strv_contains (bodies, count->unit) ? SIDE_BODIES
                                                 : SIDE_ALL;
}

/* "Senator" and "U.S. Senator", "Attorney General" and "Acting Attorney General". */
static gboolean
is_one_office (const char *a, const char *b)
{
  return a == NULL || b == NULL || g_str_has_suffix (a, b) || g_str_has_suffix (b, a);
}

static gboolean
is_of_side (const UndRosterEntry *entry, const UndCount *count)
{
  switch (find_side (count))
    {
    case SIDE_STATES:
      return entry->locality == NULL && entry->jurisdiction != NULL;
    case SIDE_OFFICES:
      return entry->locality == NULL && entry->jurisdiction != NULL
             && is_one_office (entry->office, count->office);
    case SIDE_PLACES:
      return entry->locality != NULL;
    case SIDE_BODIES:
      return entry->locality == NULL && entry->jurisdiction == NULL && entry->organisation != NULL;
    case SIDE_ALL:
    default:
      return TRUE;
    }
}

/* Stands @entry for a state that others stand for too? Persons are counted before agencies. */
static gboolean
is_of_state (const UndRosterEntry *entry, const UndCount *count)
{
  Side side = find_side (count);

  return side == SIDE_STATES || (side == SIDE_OFFICES && entry->organisation != NULL);
}

static gboolean
has_signed (const Roster *self, const UndRosterEntry *entry)
{
  const UndMention *mention = NULL;

  if (self->letter == NULL)
    return TRUE;
  mention = und_roster_entry_find (entry, self->letter);
  return mention != NULL && und_mention_get_roles (mention) & (1u << UND_ROLE_SIGNED);
}

/* (element-type UndRosterEntry): those whom @count is of, one for each that it counts. */
static GPtrArray *
list_side (const Roster *self, const UndCount *count)
{
  g_autoptr (GHashTable) states = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *side = g_ptr_array_new ();

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->entries->len; i++)
      {
        UndRosterEntry *entry = g_ptr_array_index (self->entries, i);
        gboolean is_agency = entry->organisation != NULL;

        if (is_agency != (pass == 1) || !has_signed (self, entry) || !is_of_side (entry, count))
          continue;
        if (entry->jurisdiction != NULL
            && !g_hash_table_add (states, (gpointer) entry->jurisdiction)
            && is_of_state (entry, count))
          continue;
        g_ptr_array_add (side, entry);
      }
  return side;
}

/* Listed: named in running text by any role but self; the leader whom another's release names is
 * among those it lists. */
static gboolean
is_listing (UndPart *part, const UndMention *mention)
{
  guint roles = und_mention_get_roles (mention);
  const char *own = und_part_get_jurisdiction (part);

  if (roles & (1u << UND_ROLE_LISTED))
    return TRUE;
  for (guint i = 0; i < mention->evidence->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (mention->evidence, i);
      const char *name = und_part_get_issuer (part)->name;
      gboolean is_own = (own != NULL
                         && g_strcmp0 (und_part_get_signatory_jurisdiction (part, signatory), own)
                              == 0)
                        || (name != NULL && signatory->name != NULL
                            && und_name_compare (name, signatory->name) == UND_NAME_SAME);

      if (signatory->role == UND_ROLE_LEAD && !is_own)
        return TRUE;
    }
  return FALSE;
}

static void
count_named (GPtrArray *entries, UndPart *part, UndSum *sum)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const UndMention *mention = und_roster_entry_find (g_ptr_array_index (entries, i), part);

      if (mention == NULL)
        continue;
      if (is_listing (part, mention))
        sum->n_listed++;
      else if (und_mention_get_roles (mention) & ((1u << UND_ROLE_SELF) | (1u << UND_ROLE_LEAD)))
        sum->n_self = 1;
    }
  sum->n_named = sum->n_listed + sum->n_self;
}

/* Do places or bodies sign beside the offices of states? */
static gboolean
has_others (const Roster *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const UndRosterEntry *entry = g_ptr_array_index (self->entries, i);

      if (has_signed (self, entry) && (entry->locality != NULL || entry->organisation != NULL))
        return TRUE;
    }
  return FALSE;
}

/* The sum of a count that is not of all, if it is one of a kind. */
static void
sum_of_side (const Roster *self, UndSum *sum)
{
  g_autoptr (GPtrArray) side = list_side (self, sum->count);
  UndSum of_side = *sum;

  if (side->len == 0 || side->len == self->authority)
    return;
  of_side.n_listed = 0;
  of_side.n_self = 0;
  count_named (side, sum->part, &of_side);
  of_side.authority = side->len;
  of_side.agrees = of_side.total == of_side.authority ? UND_TRISTATE_TRUE : UND_TRISTATE_FALSE;
  if (of_side.agrees == UND_TRISTATE_TRUE
      || (find_side (sum->count) <= SIDE_OFFICES && has_others (self)))
    *sum = of_side;
  else if (has_others (self))
    sum->agrees = UND_TRISTATE_UNKNOWN;
}

static UndSum *
make_sum (const Roster *self, UndPart *part, const UndCount *count, const UndSum *named)
{
  UndSum *sum = g_memdup2 (named, sizeof *named);

  sum->part = part;
  sum->count = count;
  sum->total = count->total;
  sum->authority = self->authority;
  sum->agrees = sum->total < 0 || self->authority < 0 ? UND_TRISTATE_UNKNOWN
                : sum->total == self->authority       ? UND_TRISTATE_TRUE
                                                      : UND_TRISTATE_FALSE;
  if (sum->agrees == UND_TRISTATE_FALSE)
    sum_of_side (self, sum);
  return sum;
}

GPtrArray *
und_roster_list_sums (GPtrArray *parts, GPtrArray *entries, UndPart *letter, gint64 authority)
{
  Roster self = { letter, entries, authority };
  GPtrArray *sums = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < parts->len; i++)
    {
      UndPart *part = g_ptr_array_index (parts, i);
      const UndPartFacts *facts = und_part_get_facts (part);
      UndSum named = { 0 };

      if (facts->counts->len == 0)
        continue;
      count_named (entries, part, &named);
      for (guint j = 0; j < facts->counts->len; j++)
        g_ptr_array_add (sums,
                         make_sum (&self, part, g_ptr_array_index (facts->counts, j), &named));
    }
  return sums;
}
