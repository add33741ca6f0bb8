/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-beside-private.h"

#include "und-limits.h"
#include "und-person-name.h"

/* Overview
 *
 * Task: tell who signed two documents, where only the names, or what stands for them, are given.
 *
 * The evidence of either side is merged into signatories, as a release names its issuer in its
 * first sentence and again in the list; then the best matches of both sides are taken. Signatories
 * are filed under surname and initial, under organisation and under jurisdiction, and only those
 * that share a drawer are looked at; what has a name is not looked for among what has one under its
 * jurisdiction, because lists of citizens all share it. The looks are counted, and there is a
 * bound.
 *
 * A name alone makes one person of two only where it is given in full: "J. Smith" may be anybody. A
 * jurisdiction or a locality that differs makes two persons of one name. Letters to one office are
 * signed by its next holder too, so that two names under one office are two.
 *
 * Known bad case: two persons of one full name, of whom nothing else is told. */

typedef struct
{
  GArray *signers;    /* (element-type UndSigner): distinct, in order */
  GHashTable *by_key; /* key → GArray of guint, places in signers */
} Side;

typedef struct
{
  Side sides[2];
  guint n_looks;       /* at pairs, so far */
  gboolean is_bounded; /* there were more to look at */
} Matcher;

static void
side_init (Side *self)
{
  self->signers = g_array_new (FALSE, FALSE, sizeof (UndSigner));
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) g_array_unref);
}

static void
side_clear (Side *self)
{
  g_array_unref (self->signers);
  g_hash_table_unref (self->by_key);
}

static const UndSigner *
get_signer (const Side *self, guint index)
{
  return &g_array_index (self->signers, UndSigner, index);
}

static gboolean
equal_folded (const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return g_str_equal (folded_a, folded_b);
}

static gboolean
is_given_alike (const char *a, const char *b)
{
  return a != NULL && b != NULL && equal_folded (a, b);
}

static gboolean
is_given_unlike (const char *a, const char *b)
{
  return a != NULL && b != NULL && !equal_folded (a, b);
}

/* Does the signatory stand for a state or an office, rather than for an organisation? */
static gboolean
is_seat (const UndSigner *self)
{
  return self->jurisdiction != NULL
         && (self->name != NULL || self->office != NULL || self->organisation == NULL);
}

/* The same city or state, and no other office. */
static gboolean
is_same_seat (const UndSigner *a, const UndSigner *b)
{
  if (is_given_unlike (a->office, b->office))
    return FALSE;
  if (a->locality != NULL || b->locality != NULL)
    return is_given_alike (a->locality, b->locality);
  return is_seat (a) && is_seat (b) && is_given_alike (a->jurisdiction, b->jurisdiction);
}

static guint
judge_names (const UndSigner *a, const UndSigner *b, gboolean is_one_side)
{
  gboolean is_full;
  gboolean is_supported;

  if (und_name_compare (a->name, b->name) != UND_NAME_SAME)
    return 0;
  /* Nobody stands twice in a list, at two universities. */
  if (is_one_side
      && (is_given_unlike (a->affiliation, b->affiliation)
          || is_given_unlike (a->organisation, b->organisation)))
    return 0;
  is_full = und_name_is_full_match (a->name, b->name);
  is_supported = is_same_seat (a, b) || is_given_alike (a->organisation, b->organisation)
                 || is_given_alike (a->affiliation, b->affiliation);
  return (is_full ? 2 : 0) + (is_supported ? 1 : 0);
}

/* How sure it is that both are one: 0 if it is not, to 3. */
static guint
judge (const UndSigner *a, const UndSigner *b, gboolean is_one_side)
{
  if (is_given_unlike (a->jurisdiction, b->jurisdiction)
      || is_given_unlike (a->locality, b->locality))
    return 0;
  if (a->name != NULL && b->name != NULL)
    return judge_names (a, b, is_one_side);
  return is_given_alike (a->organisation, b->organisation) || is_same_seat (a, b) ? 1 : 0;
}

static void
add_key (GPtrArray *keys, const char *drawer, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  g_ptr_array_add (keys, g_strconcat (drawer, " ", folded, NULL));
}

/* A name of one word may go with any initial, and so may any initial with it. */
static void
add_name_keys (GPtrArray *keys, const char *name, gboolean is_search)
{
  g_autofree char *surname = und_name_dup_surname (name);
  gunichar initial = und_name_get_initial (name);

  if (surname == NULL)
    return;
  if (!is_search || initial == 0)
    add_key (keys, "surname", surname);
  if (!is_search || initial != 0)
    g_ptr_array_add (keys, g_strdup_printf ("name %s %x", surname, (guint) initial));
  if (is_search && initial != 0)
    g_ptr_array_add (keys, g_strdup_printf ("name %s 0", surname));
}

/* What has no name is looked for among all, and what has one among what has none. */
static void
add_other_key (GPtrArray *keys,
               const char *drawer,
               const char *text,
               gboolean is_nameless,
               gboolean is_search)
{
  g_autofree char *nameless = g_strconcat ("nameless ", drawer, NULL);

  if (text == NULL)
    return;
  if (!is_search || is_nameless)
    add_key (keys, drawer, text);
  if (is_search != is_nameless)
    add_key (keys, nameless, text);
}

/* (element-type utf8): under what a signatory is filed or, for @is_search, looked for. */
static GPtrArray *
list_keys (const UndSigner *signer, gboolean is_search)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  gboolean is_nameless = signer->name == NULL;

  if (!is_nameless)
    add_name_keys (keys, signer->name, is_search);
  add_other_key (keys, "body", signer->organisation, is_nameless, is_search);
  add_other_key (keys, "seat", signer->jurisdiction, is_nameless, is_search);
  add_other_key (keys, "place", signer->locality, is_nameless, is_search);
  return keys;
}

/* Does the evidence say who it is? */
static gboolean
is_identified (const UndSigner *signer)
{
  g_autoptr (GPtrArray) keys = list_keys (signer, FALSE);

  return keys->len > 0;
}

static void
file_signer (Side *self, guint index)
{
  g_autoptr (GPtrArray) keys = list_keys (get_signer (self, index), FALSE);

  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      GArray *drawer = g_hash_table_lookup (self->by_key, key);

      if (drawer == NULL)
        {
          drawer = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->by_key, g_strdup (key), drawer);
        }
      if (drawer->len == 0 || g_array_index (drawer, guint, drawer->len - 1) != index)
        g_array_append_val (drawer, index);
    }
}

/* Adds to @found (element-type UndBesidePair) whom of @side @signer, number @index of its own side,
 * may be. */
static void
look_for (Matcher *self,
          const Side *side,
          const UndSigner *signer,
          guint index,
          gboolean is_one_side,
          GArray *found)
{
  g_autoptr (GPtrArray) keys = list_keys (signer, TRUE);

  for (guint i = 0; i < keys->len; i++)
    {
      const GArray *drawer = g_hash_table_lookup (side->by_key, g_ptr_array_index (keys, i));

      for (guint k = 0; drawer != NULL && k < drawer->len; k++)
        {
          guint place = g_array_index (drawer, guint, k);
          UndBesidePair pair = { index, place, 0 };

          if (self->n_looks == UND_LIMIT_SIGNER_PAIRS)
            {
              self->is_bounded = TRUE;
              return;
            }
          self->n_looks++;
          pair.score = judge (signer, get_signer (side, place), is_one_side);
          if (pair.score > 0)
            g_array_append_val (found, pair);
        }
    }
}

/* The best of @found, of equal ones the first to sign; NULL if there is none. */
static const UndBesidePair *
find_best (const GArray *found)
{
  const UndBesidePair *best = NULL;

  for (guint i = 0; i < found->len; i++)
    {
      const UndBesidePair *pair = &g_array_index (found, UndBesidePair, i);

      if (best == NULL || pair->score > best->score
          || (pair->score == best->score && pair->b < best->b))
        best = pair;
    }
  return best;
}

static void
learn (UndSigner *self, const UndSigner *more)
{
  self->name = self->name != NULL ? self->name : more->name;
  self->office = self->office != NULL ? self->office : more->office;
  self->jurisdiction = self->jurisdiction != NULL ? self->jurisdiction : more->jurisdiction;
  self->organisation = self->organisation != NULL ? self->organisation : more->organisation;
  self->locality = self->locality != NULL ? self->locality : more->locality;
  self->affiliation = self->affiliation != NULL ? self->affiliation : more->affiliation;
}

/* Evidence that does not say whose it is is left out, as in rosters. */
static void
merge (Matcher *self, Side *side, const GArray *evidence)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (UndBesidePair));

  for (guint i = 0; i < evidence->len; i++)
    {
      const UndSigner *signer = &g_array_index (evidence, UndSigner, i);
      const UndBesidePair *best;

      if (!is_identified (signer))
        continue;
      g_array_set_size (found, 0);
      look_for (self, side, signer, i, TRUE, found);
      best = find_best (found);
      if (best != NULL)
        learn (&g_array_index (side->signers, UndSigner, best->b), signer);
      else
        g_array_append_val (side->signers, *signer);
      file_signer (side, best != NULL ? best->b : side->signers->len - 1);
    }
}

/* Full name → the jurisdiction of everybody so called, "" if there are several. */
static GHashTable *
file_jurisdictions (const GArray *known)
{
  GHashTable *by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < known->len; i++)
    {
      const UndSigner *signer = &g_array_index (known, UndSigner, i);
      char *name = signer->name != NULL ? und_name_dup_short (signer->name) : NULL;
      const char *filed = name != NULL ? g_hash_table_lookup (by_name, name) : NULL;

      if (name == NULL || signer->jurisdiction == NULL
          || g_strcmp0 (filed, signer->jurisdiction) == 0)
        g_free (name);
      else
        g_hash_table_insert (by_name, name, (char *) (filed == NULL ? signer->jurisdiction : ""));
    }
  return by_name;
}

void
und_beside_infer_jurisdictions (GArray *signers, const GArray *known)
{
  g_autoptr (GHashTable) by_name = file_jurisdictions (known);

  for (guint i = 0; i < signers->len; i++)
    {
      UndSigner *signer = &g_array_index (signers, UndSigner, i);
      g_autofree char *name = signer->name != NULL ? und_name_dup_short (signer->name) : NULL;
      const char *filed = name != NULL ? g_hash_table_lookup (by_name, name) : NULL;

      if (signer->jurisdiction == NULL && signer->locality == NULL && filed != NULL
          && *filed != '\0')
        signer->jurisdiction = filed;
    }
}

static const char *
get_either (const char *a, const char *b)
{
  return a != NULL ? a : b;
}

static void
add_common (const UndSigner *a, const UndSigner *b, GArray *common)
{
  UndCommonSigner signer = { .a = a->first,
                             .b = b->first,
                             .name = get_either (a->name, b->name),
                             .office = get_either (a->office, b->office),
                             .jurisdiction = get_either (a->jurisdiction, b->jurisdiction),
                             .organisation = get_either (a->organisation, b->organisation) };

  g_array_append_val (common, signer);
}

gboolean
und_beside_match_signers (const GArray *a, const GArray *b, GArray *common, gsize n_own[2])
{
  Matcher matcher = { .n_looks = 0 };
  Side *side_a = &matcher.sides[UND_SIDE_A];
  Side *side_b = &matcher.sides[UND_SIDE_B];
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (UndBesidePair));

  side_init (side_a);
  side_init (side_b);
  merge (&matcher, side_a, a);
  merge (&matcher, side_b, b);
  for (guint i = 0; i < side_a->signers->len; i++)
    look_for (&matcher, side_b, get_signer (side_a, i), i, FALSE, pairs);
  und_beside_choose_pairs (pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const UndBesidePair *pair = &g_array_index (pairs, UndBesidePair, i);

      add_common (get_signer (side_a, pair->a), get_signer (side_b, pair->b), common);
    }
  n_own[UND_SIDE_A] = side_a->signers->len - pairs->len;
  n_own[UND_SIDE_B] = side_b->signers->len - pairs->len;
  side_clear (side_a);
  side_clear (side_b);
  return !matcher.is_bounded;
}
