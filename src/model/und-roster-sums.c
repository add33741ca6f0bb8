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
#include "und-vocabulary.h"

/* What a count is of; after the offices, kinds whose words are used more loosely. */
typedef enum
{
  SIDE_ALL,
  SIDE_STATES,
  SIDE_OFFICES,
  SIDE_PLACES,
  SIDE_BODIES,
} Side;

/* Those whom counts of one kind and office are of. The counts of a part come one after the other,
 * so one part's figures are kept. */
typedef struct
{
  Side side;
  const char *office; /* (nullable): lent by the vocabulary */
  GPtrArray *entries; /* (element-type UndRosterEntry): one for each that is counted */
  UndPart *part;      /* (nullable): whose figures the next are */
  UndSum named;
} Group;

typedef struct
{
  UndPart *letter;     /* whose signatures are counted, or NULL for the union */
  GPtrArray *entries;  /* (element-type UndRosterEntry) */
  gint64 authority;    /* of all, or -1 */
  gboolean has_others; /* places or bodies sign beside the offices of states */
  GPtrArray *groups;   /* (element-type Group): at most one for each side and known office */
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

/* "Senator" and "U.S. Senator", "Attorney General" and "Acting Attorney General"; but not
 * "Lieutenant Governor" and "Governor". */
static gboolean
is_one_office (const char *a, const char *b)
{
  const UndVocabulary *vocabulary = und_vocabulary_get_default ();
  const char *peers = und_vocabulary_get_peers (vocabulary, a);

  return a == NULL || b == NULL || g_strcmp0 (a, b) == 0
         || (peers != NULL && g_strcmp0 (peers, und_vocabulary_get_peers (vocabulary, b)) == 0);
}

static gboolean
is_of_group (const UndRosterEntry *entry, const Group *group)
{
  switch (group->side)
    {
    case SIDE_STATES:
      return entry->locality == NULL && entry->jurisdiction != NULL;
    case SIDE_OFFICES:
      return entry->locality == NULL && entry->jurisdiction != NULL
             && is_one_office (entry->office, group->office);
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
is_of_state (const UndRosterEntry *entry, const Group *group)
{
  return group->side == SIDE_STATES || (group->side == SIDE_OFFICES && entry->organisation != NULL);
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

static void
fill_group (const Roster *self, Group *group)
{
  g_autoptr (GHashTable) states = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->entries->len; i++)
      {
        UndRosterEntry *entry = g_ptr_array_index (self->entries, i);
        gboolean is_agency = entry->organisation != NULL;

        if (is_agency != (pass == 1) || !has_signed (self, entry) || !is_of_group (entry, group))
          continue;
        if (entry->jurisdiction != NULL
            && !g_hash_table_add (states, (gpointer) entry->jurisdiction)
            && is_of_state (entry, group))
          continue;
        g_ptr_array_add (group->entries, entry);
      }
}

static void
free_group (gpointer data)
{
  Group *self = data;

  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* Those whom @count is of. */
static Group *
get_group (const Roster *self, const UndCount *count)
{
  Side side = find_side (count);
  Group *group = NULL;

  for (guint i = 0; i < self->groups->len; i++)
    {
      group = g_ptr_array_index (self->groups, i);
      if (group->side == side && g_strcmp0 (group->office, count->office) == 0)
        return group;
    }
  group = g_new0 (Group, 1);
  group->side = side;
  group->office = count->office;
  group->entries = g_ptr_array_new ();
  fill_group (self, group);
  g_ptr_array_add (self->groups, group);
  return group;
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

/* A sum with nothing in it but how many of @entries @part names. */
static UndSum
count_named (GPtrArray *entries, UndPart *part)
{
  UndSum sum = { 0 };

  for (guint i = 0; i < entries->len; i++)
    {
      const UndMention *mention = und_roster_entry_find (g_ptr_array_index (entries, i), part);

      if (mention == NULL)
        continue;
      if (is_listing (part, mention))
        sum.n_listed++;
      else if (und_mention_get_roles (mention) & ((1u << UND_ROLE_SELF) | (1u << UND_ROLE_LEAD)))
        sum.n_self = 1;
    }
  sum.n_named = sum.n_listed + sum.n_self;
  return sum;
}

/* The sum of a count that is not of all, if it is one of a kind. */
static void
sum_of_group (const Roster *self, UndSum *sum)
{
  Group *group = get_group (self, sum->count);
  UndSum of_group = *sum;

  if (group->entries->len == 0 || group->entries->len == self->authority)
    return;
  if (group->part != sum->part)
    group->named = count_named (group->entries, sum->part);
  group->part = sum->part;
  of_group.n_listed = group->named.n_listed;
  of_group.n_self = group->named.n_self;
  of_group.n_named = group->named.n_named;
  of_group.authority = group->entries->len;
  of_group.agrees = of_group.total == of_group.authority ? UND_TRISTATE_TRUE : UND_TRISTATE_FALSE;
  if (of_group.agrees == UND_TRISTATE_TRUE || (group->side <= SIDE_OFFICES && self->has_others))
    *sum = of_group;
  else if (self->has_others)
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
    sum_of_group (self, sum);
  return sum;
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

GPtrArray *
und_roster_list_sums (GPtrArray *parts, GPtrArray *entries, UndPart *letter, gint64 authority)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (free_group);
  Roster self = { .letter = letter, .entries = entries, .authority = authority, .groups = groups };
  GPtrArray *sums = g_ptr_array_new_with_free_func (g_free);

  self.has_others = has_others (&self);
  for (guint i = 0; i < parts->len; i++)
    {
      UndPart *part = g_ptr_array_index (parts, i);
      const UndPartFacts *facts = und_part_get_facts (part);
      UndSum named;

      if (facts->counts->len == 0)
        continue;
      named = count_named (entries, part);
      for (guint j = 0; j < facts->counts->len; j++)
        g_ptr_array_add (sums,
                         make_sum (&self, part, g_ptr_array_index (facts->counts, j), &named));
    }
  return sums;
}
