/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-beside-private.h"

#include "und-person-name.h"

#include <stdlib.h>

/* A petition and its rival, a letter and its counter-letter: their facts beside each other. The
 * demands are paired in und-beside-demands.c, the signatories in und-beside-signers.c; this file
 * gathers them from the parts of a document and holds the result. */

struct _UndBeside
{
  gatomicrefcount ref_count;
  UndFacts *facts[2]; /* strong: they own what the lists lend */
  GArray *demands;    /* (element-type UndCommonDemand), in the order of A */
  GPtrArray *own[2];  /* (element-type UndTextFact): what only that side asks for; lent */
  GArray *signers;    /* (element-type UndCommonSigner), in the order of A */
  gsize n_own_signers[2];
  gboolean is_demands_bounded;
  gboolean is_signers_bounded;
};

/* Of pairs that match equally well the one that stands nearer the beginning of both sides goes
 * first, then the one that stands more alike in both. What is left are a pair and its mirror, which
 * do not compete. */
static int
compare_pairs (const void *a, const void *b)
{
  const UndBesidePair *one = a;
  const UndBesidePair *two = b;
  guint sum_one = one->a + one->b;
  guint sum_two = two->a + two->b;
  guint apart_one = MAX (one->a, one->b) - MIN (one->a, one->b);
  guint apart_two = MAX (two->a, two->b) - MIN (two->a, two->b);

  if (one->score != two->score)
    return one->score > two->score ? -1 : 1;
  if (sum_one != sum_two)
    return sum_one < sum_two ? -1 : 1;
  if (apart_one != apart_two)
    return apart_one < apart_two ? -1 : 1;
  return (one->a > two->a) - (one->a < two->a);
}

static int
compare_places (const void *a, const void *b)
{
  const UndBesidePair *one = a;
  const UndBesidePair *two = b;

  return (one->a > two->a) - (one->a < two->a);
}

void
und_beside_choose_pairs (GArray *pairs)
{
  g_autoptr (GHashTable) taken_a = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) taken_b = g_hash_table_new (NULL, NULL);
  guint n_kept = 0;

  if (pairs->len == 0)
    return;
  qsort (pairs->data, pairs->len, sizeof (UndBesidePair), compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      UndBesidePair pair = g_array_index (pairs, UndBesidePair, i);

      if (g_hash_table_contains (taken_a, GUINT_TO_POINTER (pair.a))
          || g_hash_table_contains (taken_b, GUINT_TO_POINTER (pair.b)))
        continue;
      g_hash_table_add (taken_a, GUINT_TO_POINTER (pair.a));
      g_hash_table_add (taken_b, GUINT_TO_POINTER (pair.b));
      g_array_index (pairs, UndBesidePair, n_kept++) = pair;
    }
  g_array_set_size (pairs, n_kept);
  qsort (pairs->data, pairs->len, sizeof (UndBesidePair), compare_places);
}

/* What the words give or, where they are about the issuer itself, the issuer's. */
static const char *
find_jurisdiction (const UndPartFacts *part, const UndSignatory *signatory)
{
  const char *issuer = part->issuer.rule != NULL ? part->issuer.name : NULL;

  if (signatory->jurisdiction != NULL || signatory->locality != NULL)
    return signatory->jurisdiction;
  if (part->issuer.rule != NULL
      && (signatory->role == UND_ROLE_SELF
          || (signatory->role == UND_ROLE_LEAD && signatory->name != NULL && issuer != NULL
              && und_name_compare (signatory->name, issuer) == UND_NAME_SAME)))
    return part->issuer.jurisdiction;
  return NULL;
}

static void
gather_part (const UndPartFacts *part, GPtrArray *demands, GArray *signers)
{
  for (guint i = 0; i < part->demands->len; i++)
    g_ptr_array_add (demands, g_ptr_array_index (part->demands, i));
  for (guint i = 0; i < part->signatories->len; i++)
    {
      const UndSignatory *signatory = g_ptr_array_index (part->signatories, i);
      UndSigner signer = { .first = signatory,
                           .name = signatory->name,
                           .office = signatory->office,
                           .jurisdiction = find_jurisdiction (part, signatory),
                           .organisation = signatory->organisation,
                           .locality = signatory->locality,
                           .affiliation = signatory->affiliation };

      g_array_append_val (signers, signer);
    }
}

static void
gather (const UndFacts *facts, guint part, GPtrArray *demands, GArray *signers)
{
  gsize n_parts = und_facts_get_n_parts (facts);

  for (gsize i = 0; i < n_parts; i++)
    if (part == 0 || i == part - 1)
      gather_part (und_facts_get_part (facts, i), demands, signers);
}

/* What the words here do not say of a signatory, those of another part may: the release of an
 * office often does not name its state, but the letter does. */
static void
infer_jurisdictions (const UndFacts *a, const UndFacts *b, GArray *a_signers, GArray *b_signers)
{
  g_autoptr (GPtrArray) demands = g_ptr_array_new ();
  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (UndSigner));

  gather (a, 0, demands, known);
  gather (b, 0, demands, known);
  und_beside_infer_jurisdictions (a_signers, known);
  und_beside_infer_jurisdictions (b_signers, known);
}

/**
 * und_beside_new:
 * @a: what one document says of itself
 * @a_part: number of a part of it from 1, or 0 for the whole document
 * @b: what the other one says of itself
 * @b_part: likewise
 *
 * Pairs the demands of both, and finds who signed both. Swapping the sides mirrors the answer. Time
 * is O(demands of A × demands of B) up to a bound, and linear in the signatories but for those of
 * one name, which are bounded too. Any thread.
 *
 * Returns: (transfer full): the result
 */
UndBeside *
und_beside_new (UndFacts *a, guint a_part, UndFacts *b, guint b_part)
{
  g_autoptr (GPtrArray) a_demands = g_ptr_array_new ();
  g_autoptr (GPtrArray) b_demands = g_ptr_array_new ();
  g_autoptr (GArray) a_signers = g_array_new (FALSE, FALSE, sizeof (UndSigner));
  g_autoptr (GArray) b_signers = g_array_new (FALSE, FALSE, sizeof (UndSigner));
  UndBeside *self;

  g_return_val_if_fail (a_part <= und_facts_get_n_parts (a), NULL);
  g_return_val_if_fail (b_part <= und_facts_get_n_parts (b), NULL);

  gather (a, a_part, a_demands, a_signers);
  gather (b, b_part, b_demands, b_signers);
  infer_jurisdictions (a, b, a_signers, b_signers);
  self = g_new0 (UndBeside, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->facts[UND_SIDE_A] = und_facts_ref (a);
  self->facts[UND_SIDE_B] = und_facts_ref (b);
  self->demands = g_array_new (FALSE, FALSE, sizeof (UndCommonDemand));
  self->signers = g_array_new (FALSE, FALSE, sizeof (UndCommonSigner));
  self->own[UND_SIDE_A] = g_ptr_array_new ();
  self->own[UND_SIDE_B] = g_ptr_array_new ();
  self->is_demands_bounded = !und_beside_match_demands (a_demands, b_demands, self->demands,
                                                        self->own);
  self->is_signers_bounded = !und_beside_match_signers (a_signers, b_signers, self->signers,
                                                        self->n_own_signers);
  return self;
}

/**
 * und_beside_ref:
 * @self: a result
 *
 * Takes another reference. Any thread.
 *
 * Returns: (transfer full): @self
 */
UndBeside *
und_beside_ref (UndBeside *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * und_beside_unref:
 * @self: (transfer full): a result
 *
 * Gives a reference back. Any thread.
 */
void
und_beside_unref (UndBeside *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->demands);
  g_array_unref (self->signers);
  for (guint side = UND_SIDE_A; side <= UND_SIDE_B; side++)
    {
      g_ptr_array_unref (self->own[side]);
      und_facts_unref (self->facts[side]);
    }
  g_free (self);
}

/**
 * und_beside_get_common_demands:
 * @self: a result
 * @n_demands: (out): how many
 *
 * Gets what both ask for, in the order of A. A demand stands in one pair only, unless a side makes
 * it twice in nearly the same words.
 *
 * Returns: (transfer none) (array length=n_demands): the pairs
 */
const UndCommonDemand *
und_beside_get_common_demands (const UndBeside *self, gsize *n_demands)
{
  *n_demands = self->demands->len;
  return (const UndCommonDemand *) (gpointer) self->demands->data;
}

/**
 * und_beside_get_own_demands:
 * @self: a result
 * @side: whose
 * @n_demands: (out): how many
 *
 * Gets what only one side asks for, in its order.
 *
 * Returns: (transfer none) (array length=n_demands): the demands
 */
const UndTextFact *const *
und_beside_get_own_demands (const UndBeside *self, UndSide side, gsize *n_demands)
{
  *n_demands = self->own[side]->len;
  return (const UndTextFact *const *) self->own[side]->pdata;
}

/**
 * und_beside_is_demands_bounded:
 * @self: a result
 *
 * Gets whether a side makes so many demands that not all of them were looked at.
 *
 * Returns: %TRUE if so
 */
gboolean
und_beside_is_demands_bounded (const UndBeside *self)
{
  return self->is_demands_bounded;
}

/**
 * und_beside_get_common_signers:
 * @self: a result
 * @n_signers: (out): how many
 *
 * Gets who signed both, in the order in which A names them, each once.
 *
 * Returns: (transfer none) (array length=n_signers): the signatories
 */
const UndCommonSigner *
und_beside_get_common_signers (const UndBeside *self, gsize *n_signers)
{
  *n_signers = self->signers->len;
  return (const UndCommonSigner *) (gpointer) self->signers->data;
}

/**
 * und_beside_get_n_own_signers:
 * @self: a result
 * @side: whose
 *
 * Counts the distinct signatories of one side that are not the other's.
 *
 * Returns: how many
 */
gsize
und_beside_get_n_own_signers (const UndBeside *self, UndSide side)
{
  return self->n_own_signers[side];
}

/**
 * und_beside_is_signers_bounded:
 * @self: a result
 *
 * Gets whether so many signatories have one name that some may have signed both and are not told.
 *
 * Returns: %TRUE if so
 */
gboolean
und_beside_is_signers_bounded (const UndBeside *self)
{
  return self->is_signers_bounded;
}

/**
 * und_common_signer_dup_name:
 * @self: whoever signed both
 *
 * Gets what to call the signatory in a list for people: the name or, if neither side gives one, the
 * organisation or the jurisdiction.
 *
 * Returns: (transfer full): the name
 */
char *
und_common_signer_dup_name (const UndCommonSigner *self)
{
  const UndJurisdiction *jurisdiction = NULL;

  if (self->name != NULL)
    return g_strdup (self->name);
  if (self->organisation != NULL)
    return g_strdup (self->organisation);
  if (self->a->locality != NULL)
    return g_strdup (self->a->locality);
  if (self->jurisdiction != NULL)
    jurisdiction = und_gazetteer_find_code (und_gazetteer_get_default (), self->jurisdiction);
  if (jurisdiction != NULL)
    return g_strdup (jurisdiction->name);
  if (self->jurisdiction != NULL)
    return g_strdup (self->jurisdiction);
  return g_strdup (self->office != NULL ? self->office : "?");
}
