/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

/* Where the witnesses of an altered passage part.
 *
 * A row is what a person reads as one variant; for evidence it is too much at once, as one that has
 * "went up so fast" where two have "went up" shares that with them. So each row is parted into
 * groups of words where its witnesses part in the same way. O(cells log cells + columns ×
 * witnesses) for each row. */
#include "und-filiation-private.h"

/* In place of the words by which a text speaks of its issuer. */
#define ANY_PRONOUN G_MAXUINT32

static void
site_free (UndSite *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->readings);
  g_free (self->classes);
  g_free (self);
}

void
und_altered_passage_clear (UndAlteredPassage *self)
{
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_free (self->is_here);
}

/* A unit of a row. */
typedef struct
{
  guint32 column;
  guint32 witness;
  guint32 unit;
} Cell;

static gint
compare_cells (gconstpointer x, gconstpointer y)
{
  const Cell *first = x, *second = y;

  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;
  if (first->witness != second->witness)
    return first->witness < second->witness ? -1 : 1;
  return (first->unit > second->unit) - (first->unit < second->unit);
}

/* (element-type Cell): all of @segment, column by column. */
static GArray *
list_cells (const UndAlteredPassage *self, const UndSegment *segment)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (Cell));

  for (guint r = 0; r < segment->readings->len; r++)
    {
      const GArray *reading = segment->readings->pdata[r];

      for (guint k = 0; k < reading->len; k++)
        {
          const UndExtent *extent = &g_array_index (reading, UndExtent, k);

          for (guint32 u = extent->start; u < extent->end; u++)
            {
              Cell cell = { self->table->columns[extent->witness][u], extent->witness, u };

              g_array_append_val (cells, cell);
            }
        }
    }
  g_array_sort (cells, compare_cells);
  return cells;
}

/* Is the unit one that a template leaves open, or a mark? */
static gboolean
is_open (const UndCollationTable *table, const Cell *cell)
{
  const UndComparisonSide *side = &table->sides[cell->witness];

  return table->is_pronoun[side->exact_ids[cell->unit]] || side->letters[cell->unit] == 0
         || table->slots[cell->witness][cell->unit] != UND_SLOT_NONE;
}

/* The words of the witness of @cells[*k] as evidence, where all that a text says of its issuer is
 * one; moves *@k past them. */
static GBytes *
dup_words (const UndCollationTable *table, const Cell *cells, guint n_cells, guint *k)
{
  const guint32 witness = cells[*k].witness;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (; *k < n_cells && cells[*k].witness == witness; (*k)++)
    {
      guint32 id = table->sides[witness].exact_ids[cells[*k].unit];

      if (table->is_pronoun[id])
        id = ANY_PRONOUN;
      g_array_append_val (ids, id);
    }
  return g_bytes_new (ids->data, ids->len * sizeof (guint32));
}

/* Numbers those that read alike in one column, in the order of the witnesses; who has nothing in it
 * but something in the row reads alike, too. Returns how many there are. */
static guint
part_column (const UndAlteredPassage *self,
             const Cell *cells,
             guint n_cells,
             const guint *n_row_words,
             guint *classes)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                                          (GDestroyNotify) g_bytes_unref, NULL);
  guint n_classes = 0, k = 0;

  for (guint32 w = 0; w < self->table->n_witnesses; w++)
    {
      GBytes *words;

      while (k < n_cells && cells[k].witness < w)
        k++;
      classes[w] = UND_SITE_ABSENT;
      if (n_row_words[w] == 0)
        continue;
      words = k < n_cells && cells[k].witness == w ? dup_words (self->table, cells, n_cells, &k)
                                                   : g_bytes_new (NULL, 0);
      classes[w] = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, words));
      if (classes[w] == UND_SITE_ABSENT)
        classes[w] = ++n_classes;
      g_hash_table_replace (numbers, words, GUINT_TO_POINTER (classes[w]));
    }
  return n_classes;
}

/* The site of @segment whose witnesses part as in @classes, which it takes. */
static UndSite *
get_site_of (UndAlteredPassage *self,
             guint segment,
             guint *classes,
             guint n_classes,
             GHashTable *site_by_classes)
{
  g_autoptr (GBytes) key = g_bytes_new_take (classes, self->table->n_witnesses * sizeof (guint));
  UndSite *site = g_hash_table_lookup (site_by_classes, key);

  if (site != NULL)
    return site;
  site = g_new0 (UndSite, 1);
  site->segment = segment;
  site->columns = g_array_new (FALSE, FALSE, sizeof (guint32));
  site->readings = g_array_new (FALSE, TRUE, sizeof (UndSiteReading));
  g_array_set_size (site->readings, n_classes + 1);
  site->classes = g_memdup2 (classes, self->table->n_witnesses * sizeof (guint));
  g_ptr_array_add (self->sites, site);
  g_hash_table_insert (site_by_classes, g_steal_pointer (&key), site);
  return site;
}

/* Adds one column to the site where the witnesses part as they do in it. */
static void
add_column (UndAlteredPassage *self,
            guint segment,
            const Cell *cells,
            guint n_cells,
            const guint *n_row_words,
            GHashTable *site_by_classes)
{
  guint *classes = g_new0 (guint, self->table->n_witnesses + 1);
  const guint n_classes = part_column (self, cells, n_cells, n_row_words, classes);
  g_autofree guint8 *is_counted = g_new0 (guint8, n_classes + 1);
  UndSite *site;

  if (n_classes < 2 && und_altered_passage_get_segment (self, segment)->readings->len > 1)
    {
      g_free (classes);
      return;
    }
  site = get_site_of (self, segment, classes, n_classes, site_by_classes);
  g_array_append_val (site->columns, cells[0].column);
  for (guint k = 0; k < n_cells;)
    {
      const guint32 witness = cells[k].witness;
      const guint class = site->classes[witness];
      UndSiteReading *reading = &g_array_index (site->readings, UndSiteReading, class);

      for (; k < n_cells && cells[k].witness == witness; k++)
        {
          reading->is_fixed |= !is_open (self->table, &cells[k]);
          reading->n_words += !is_counted[class]
                              && self->table->sides[witness].letters[cells[k].unit] > 0;
        }
      is_counted[class] = TRUE;
    }
}

/* Says of which readings of the site some witness has more else in the row. */
static void
mark_minor (const UndAlteredPassage *self, const UndSite *site, const guint *n_row_words)
{
  for (gsize w = 0; w < self->table->n_witnesses; w++)
    {
      UndSiteReading *reading = &g_array_index (site->readings, UndSiteReading, site->classes[w]);

      if (site->classes[w] != UND_SITE_ABSENT)
        reading->is_minor |= 2 * reading->n_words < n_row_words[w];
    }
}

/* Adds the sites of one row. */
static void
add_row (UndAlteredPassage *self, guint segment)
{
  g_autoptr (GArray) cells = list_cells (self, und_altered_passage_get_segment (self, segment));
  g_autoptr (GHashTable) site_by_classes = g_hash_table_new_full (
    g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
  g_autofree guint *n_row_words = g_new0 (guint, self->table->n_witnesses + 1);
  const guint first_site = self->sites->len;
  guint end;

  for (guint k = 0; k < cells->len; k++)
    {
      const Cell *cell = &g_array_index (cells, Cell, k);

      self->is_here[cell->witness] = TRUE;
      n_row_words[cell->witness] += self->table->sides[cell->witness].letters[cell->unit] > 0;
    }
  for (guint k = 0; k < cells->len; k = end)
    {
      const Cell *column = &g_array_index (cells, Cell, k);

      for (end = k + 1;
           end < cells->len && g_array_index (cells, Cell, end).column == column->column;)
        end++;
      add_column (self, segment, column, end - k, n_row_words, site_by_classes);
    }
  for (guint s = first_site; s < self->sites->len; s++)
    mark_minor (self, und_altered_passage_get_site (self, s), n_row_words);
}

static void
count_beside (const UndSegment *segment, guint8 *n_beside)
{
  for (guint r = 0; r < segment->readings->len; r++)
    {
      const GArray *reading = segment->readings->pdata[r];

      for (guint k = 0; k < reading->len; k++)
        n_beside[g_array_index (reading, UndExtent, k).witness]++;
    }
}

/* A witness that has nothing at any site has left it all out if it has what stands on both sides.
 */
void
und_altered_passage_fill (UndAlteredPassage *self, const GArray *rows)
{
  const gsize n_witnesses = self->table->n_witnesses;
  g_autofree guint8 *n_beside = g_new0 (guint8, n_witnesses + 1);

  self->sites = g_ptr_array_new_with_free_func ((GDestroyNotify) site_free);
  self->is_here = g_new0 (guint8, n_witnesses + 1);
  for (guint r = 0; r < rows->len; r++)
    add_row (self, g_array_index (rows, guint, r));
  if (self->first == 0 || self->end == self->segments->len)
    return;
  count_beside (und_altered_passage_get_segment (self, self->first - 1), n_beside);
  count_beside (und_altered_passage_get_segment (self, self->end), n_beside);
  for (gsize w = 0; w < n_witnesses; w++)
    self->is_here[w] |= n_beside[w] == 2;
}
