/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-sidebar-item.h"

#include "und-phrase.h"

#include <glib/gi18n.h>

struct _UndSidebarItem
{
  GObject parent_instance;

  UndPart *part;         /* strong; NULL for a document that could not be read */
  UndDocument *document; /* strong */
  char *title;
  char *subtitle;
  char *folded; /* title and subtitle, case-folded, to be searched */
  guint group;
  char *group_title;
  GPtrArray *warnings; /* (element-type utf8) */
  char *agreement;     /* NULL where there is no sum or it does not agree */
};

G_DEFINE_FINAL_TYPE (UndSidebarItem, und_sidebar_item, G_TYPE_OBJECT)

static void
und_sidebar_item_finalize (GObject *object)
{
  UndSidebarItem *self = UND_SIDEBAR_ITEM (object);

  g_clear_object (&self->part);
  g_clear_object (&self->document);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->folded);
  g_free (self->group_title);
  g_free (self->agreement);
  G_OBJECT_CLASS (und_sidebar_item_parent_class)->finalize (object);
}

static void
und_sidebar_item_class_init (UndSidebarItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = und_sidebar_item_finalize;
}

static void
und_sidebar_item_init (UndSidebarItem *self)
{
  self->warnings = g_ptr_array_new_with_free_func (g_free);
}

/* The builder of one list: the groups are numbered as they are met. */
typedef struct
{
  GListStore *store;
  UndAnalysis *analysis;
  GHashTable *placed; /* (element-type UndPart): parts that have a row */
  guint group;
} Builder;

static char *
dup_subtitle (UndPart *part)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  const UndDate *date = und_part_get_date (part);
  char *issuer = und_phrase_issuer (part);

  if (issuer != NULL)
    g_ptr_array_add (items, issuer);
  g_ptr_array_add (items, g_strdup (und_phrase_kind (und_part_get_facts (part)->kind)));
  if (date == NULL)
    g_ptr_array_add (items, g_strdup (_ ("undated")));
  else
    {
      g_autofree char *day = und_phrase_date (date->value);

      /* TRANSLATORS: a date that is not printed in the document itself */
      g_ptr_array_add (items, date->is_inferred ? g_strdup_printf (_ ("%s (inferred)"), day)
                                                : g_strdup (day));
    }
  g_ptr_array_add (items, NULL);
  return g_strjoinv (" · ", (char **) items->pdata);
}

/* One word for each kind of finding, with how many there are of it. */
static void
add_warnings (UndSidebarItem *self, UndAnalysis *analysis)
{
  GPtrArray *findings = und_analysis_get_findings (analysis);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < findings->len; i++)
    {
      const char *label = und_finding_get_label (findings->pdata[i]);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, label));

      if (!und_phrase_is_about (findings->pdata[i], self->part)
          || und_finding_get_status (findings->pdata[i]) != UND_FINDING_OPEN)
        continue;
      if (count == 0)
        g_ptr_array_add (order, (char *) label);
      g_hash_table_insert (counts, (char *) label, GUINT_TO_POINTER (count + 1));
    }
  for (guint i = 0; i < order->len; i++)
    {
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, order->pdata[i]));

      g_ptr_array_add (self->warnings,
                       count > 1 ? g_strdup_printf ("%u × %s", count, (char *) order->pdata[i])
                                 : g_strdup (order->pdata[i]));
    }
}

static void
add_agreement (UndSidebarItem *self, UndAnalysis *analysis)
{
  GPtrArray *rosters = und_analysis_get_rosters (analysis);

  for (guint i = 0; i < rosters->len && self->agreement == NULL; i++)
    {
      GPtrArray *sums = und_roster_get_sums (rosters->pdata[i]);

      if (und_roster_get_letter (rosters->pdata[i]) == self->part)
        {
          gsize n = und_roster_get_n_signatories (rosters->pdata[i]);

          self->agreement = g_strdup_printf (ngettext ("%zu signatory", "%zu signatories", n), n);
        }
      for (guint k = 0; k < sums->len && self->agreement == NULL; k++)
        {
          const UndSum *sum = sums->pdata[k];

          if (sum->part == self->part && sum->agrees == UND_TRISTATE_TRUE)
            self->agreement = g_strdup_printf (_ ("%d of %d"), (int) sum->total,
                                               (int) sum->authority);
        }
    }
}

static void
append_item (Builder *builder, UndSidebarItem *item, const char *group_title)
{
  g_autofree char *words = g_strconcat (item->title, "\n", item->subtitle, NULL);

  item->folded = g_utf8_casefold (words, -1);
  item->group = builder->group;
  item->group_title = g_strdup (group_title);
  g_list_store_append (builder->store, item);
  g_object_unref (item);
}

static void
append_part (Builder *builder, UndPart *part, const char *group_title)
{
  g_autofree char *title = NULL;
  UndSidebarItem *item;

  if (!g_hash_table_add (builder->placed, part))
    return;
  item = g_object_new (UND_TYPE_SIDEBAR_ITEM, NULL);
  item->part = g_object_ref (part);
  item->document = g_object_ref (und_part_get_document (part));
  title = und_part_dup_title (part);
  item->title = und_phrase_shorten (title);
  item->subtitle = dup_subtitle (part);
  add_warnings (item, builder->analysis);
  add_agreement (item, builder->analysis);
  append_item (builder, item, group_title);
}

static char *
dup_letter_title (UndPart *letter, guint n_parts)
{
  const UndDate *date = letter != NULL ? und_part_get_date (letter) : NULL;
  g_autofree char *day = date != NULL ? und_phrase_date (date->value) : NULL;

  if (letter == NULL)
    return g_strdup_printf (ngettext ("A letter that is not here — %u part",
                                      "A letter that is not here — %u parts", n_parts),
                            n_parts);
  /* A petition or statement can have signatories of its own. */
  if (und_part_get_facts (letter)->kind != UND_PART_LETTER)
    return g_strdup_printf (
      /* TRANSLATORS: a kind of document, as "Petition", and how many parts belong to it */
      ngettext ("%s — %u part", "%s — %u parts", n_parts),
      und_phrase_kind (und_part_get_facts (letter)->kind), n_parts);
  if (day == NULL)
    return g_strdup_printf (
      ngettext ("Undated letter — %u part", "Undated letter — %u parts", n_parts), n_parts);
  return g_strdup_printf (ngettext ("Letter of %s — %u part", "Letter of %s — %u parts", n_parts),
                          day, n_parts);
}

static void
append_rosters (Builder *builder)
{
  GPtrArray *rosters = und_analysis_get_rosters (builder->analysis);

  for (guint i = 0; i < rosters->len; i++)
    {
      GPtrArray *parts = und_roster_get_parts (rosters->pdata[i]);
      g_autofree char *title = dup_letter_title (und_roster_get_letter (rosters->pdata[i]),
                                                 parts->len);

      for (guint k = 0; k < parts->len; k++)
        append_part (builder, parts->pdata[k], title);
      builder->group++;
    }
}

static gboolean
shares_topic (UndAnalysis *analysis, UndPart *part)
{
  GPtrArray *links = und_analysis_get_links (analysis);

  for (guint i = 0; i < links->len; i++)
    if (und_link_get_from (links->pdata[i]) == part || und_link_get_to (links->pdata[i]) == part)
      return TRUE;
  return FALSE;
}

static void
append_others (Builder *builder, gboolean wants_linked, const char *title)
{
  GPtrArray *parts = und_analysis_get_parts (builder->analysis);

  for (guint i = 0; i < parts->len; i++)
    if (!g_hash_table_contains (builder->placed, parts->pdata[i])
        && shares_topic (builder->analysis, parts->pdata[i]) == wants_linked)
      append_part (builder, parts->pdata[i], title);
  builder->group++;
}

static void
append_failed (Builder *builder, UndCampaign *campaign)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (campaign));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (UndDocument) document = g_list_model_get_item (G_LIST_MODEL (campaign), i);
      const GError *error = und_document_get_error (document);
      UndSidebarItem *item;

      if (error == NULL)
        continue;
      item = g_object_new (UND_TYPE_SIDEBAR_ITEM, NULL);
      item->document = g_object_ref (document);
      item->title = g_strdup (und_document_get_name (document));
      item->subtitle = g_strdup (error->message);
      append_item (builder, item, _ ("Could not be read"));
    }
}

/**
 * und_sidebar_item_list:
 * @campaign: a campaign
 *
 * Lists everything in @campaign, grouped: the parts of each letter, those on the same topic, those
 * linked to nothing, and the documents that could not be read.
 *
 * Returns: (transfer full) (element-type UndSidebarItem): the rows
 */
GListStore *
und_sidebar_item_list (UndCampaign *campaign)
{
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);
  Builder builder = { g_list_store_new (UND_TYPE_SIDEBAR_ITEM),
                      und_campaign_get_analysis (campaign), placed, 0 };

  if (builder.analysis != NULL)
    {
      gboolean has_letter = und_analysis_get_rosters (builder.analysis)->len > 0;

      append_rosters (&builder);
      append_others (&builder, TRUE,
                     has_letter ? _ ("Same topic, not this letter") : _ ("Related documents"));
      append_others (&builder, FALSE, _ ("Not linked"));
    }
  append_failed (&builder, campaign);
  return builder.store;
}

/**
 * und_sidebar_item_get_part:
 * @self: a row
 *
 * Gets the part that the row is about.
 *
 * Returns: (transfer none) (nullable): the part; NULL for a document that could not be read
 */
UndPart *
und_sidebar_item_get_part (UndSidebarItem *self)
{
  g_return_val_if_fail (UND_IS_SIDEBAR_ITEM (self), NULL);
  return self->part;
}

/**
 * und_sidebar_item_get_document:
 * @self: a row
 *
 * Gets the document that the row is about.
 *
 * Returns: (transfer none): the document
 */
UndDocument *
und_sidebar_item_get_document (UndSidebarItem *self)
{
  g_return_val_if_fail (UND_IS_SIDEBAR_ITEM (self), NULL);
  return self->document;
}

/**
 * und_sidebar_item_get_title:
 * @self: a row
 *
 * Gets the headline or the name of the file.
 *
 * Returns: (transfer none): the title
 */
const char *
und_sidebar_item_get_title (UndSidebarItem *self)
{
  g_return_val_if_fail (UND_IS_SIDEBAR_ITEM (self), NULL);
  return self->title;
}

/**
 * und_sidebar_item_get_subtitle:
 * @self: a row
 *
 * Gets issuer, kind and date, or why the document could not be read.
 *
 * Returns: (transfer none): the subtitle
 */
const char *
und_sidebar_item_get_subtitle (UndSidebarItem *self)
{
  g_return_val_if_fail (UND_IS_SIDEBAR_ITEM (self), NULL);
  return self->subtitle;
}

/**
 * und_sidebar_item_get_group:
 * @self: a row
 *
 * Gets the number of the row's group.
 *
 * Returns: the number, from 0
 */
guint
und_sidebar_item_get_group (UndSidebarItem *self)
{
  g_return_val_if_fail (UND_IS_SIDEBAR_ITEM (self), 0);
  return self->group;
}

/**
 * und_sidebar_item_get_group_title:
 * @self: a row
 *
 * Gets the heading of the row's group.
 *
 * Returns: (transfer none): the heading
 */
const char *
und_sidebar_item_get_group_title (UndSidebarItem *self)
{
  g_return_val_if_fail (UND_IS_SIDEBAR_ITEM (self), NULL);
  return self->group_title;
}

/**
 * und_sidebar_item_get_warnings:
 * @self: a row
 *
 * Gets what is wrong with the part.
 *
 * Returns: (transfer none) (element-type utf8): a few words each
 */
GPtrArray *
und_sidebar_item_get_warnings (UndSidebarItem *self)
{
  g_return_val_if_fail (UND_IS_SIDEBAR_ITEM (self), NULL);
  return self->warnings;
}

/**
 * und_sidebar_item_get_agreement:
 * @self: a row
 *
 * Gets the part's sum where it agrees.
 *
 * Returns: (transfer none) (nullable): a few words
 */
const char *
und_sidebar_item_get_agreement (UndSidebarItem *self)
{
  g_return_val_if_fail (UND_IS_SIDEBAR_ITEM (self), NULL);
  return self->agreement;
}

/**
 * und_sidebar_item_matches:
 * @self: a row
 * @query: words to look for
 *
 * Looks for all words of @query in what the row shows.
 *
 * Returns: TRUE if each of them stands there, whatever its case
 */
gboolean
und_sidebar_item_matches (UndSidebarItem *self, const char *query)
{
  g_autofree char *folded = g_utf8_casefold (query, -1);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  g_return_val_if_fail (UND_IS_SIDEBAR_ITEM (self), FALSE);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
