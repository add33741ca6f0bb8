/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-report-writers.h"

/* Who took what from whom, in the language of Graphviz. An arrow leads from the likeliest source of
 * altered passages to each member of a group that reads alike; members of such a group are joined
 * by a dashed line, as nobody can tell which of them was first. The source's own group is not
 * drawn. Where nothing says which group was first, there is no arrow, and both are drawn. The
 * number is that of the passages; a dashed line is as thick as the best founded group of them, an
 * arrow as the best founded direction. */

/* How much the passages of a pair say together. */
typedef struct
{
  guint from; /* of a dashed line the earlier one */
  guint to;
  gboolean is_dashed;
  guint n_passages;
  guint weight; /* the greatest #UndStrength and one, of an arrow the greatest #UndDirection */
} Edge;

typedef struct
{
  GArray *edges;          /* (element-type Edge): in the order found */
  GHashTable *edge_by_id; /* its index and one, by all three that tell it apart */
  guint n_witnesses;
} Graph;

static void
graph_clear (Graph *self)
{
  g_clear_pointer (&self->edges, g_array_unref);
  g_clear_pointer (&self->edge_by_id, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Graph, graph_clear)

static void
add_edge (Graph *self, guint from, guint to, gboolean is_dashed, guint weight)
{
  gint64 id = ((gint64) from * self->n_witnesses + to) * 2 + is_dashed;
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->edge_by_id, &id));
  Edge *edge;

  if (index == 0)
    {
      Edge added = { from, to, is_dashed, 0, weight };

      g_array_append_val (self->edges, added);
      index = self->edges->len;
      g_hash_table_insert (self->edge_by_id, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (index));
    }
  edge = &g_array_index (self->edges, Edge, index - 1);
  edge->n_passages++;
  edge->weight = MAX (edge->weight, weight);
}

static gboolean
has_member (const GArray *group, guint witness)
{
  for (guint k = 0; k < group->len; k++)
    if (g_array_index (group, guint, k) == witness)
      return TRUE;
  return FALSE;
}

/* Joins the members of @group by dashed lines. */
static void
add_group (Graph *self, const GArray *group, UndStrength strength)
{
  for (guint k = 0; k < group->len; k++)
    for (guint l = k + 1; l < group->len; l++)
      add_edge (self, g_array_index (group, guint, k), g_array_index (group, guint, l), TRUE,
                (guint) strength + 1);
}

static void
add_filiation (Graph *self, const UndFiliation *filiation)
{
  guint source = g_array_index (filiation->order, guint, 0);
  const gboolean has_direction = filiation->direction != UND_DIRECTION_NONE;

  for (guint g = 0; g < filiation->groups->len; g++)
    {
      const GArray *group = filiation->groups->pdata[g];

      if (has_direction && has_member (group, source))
        continue;
      for (guint k = 0; has_direction && k < group->len; k++)
        add_edge (self, source, g_array_index (group, guint, k), FALSE, filiation->direction);
      add_group (self, group, filiation->strength);
    }
}

static void
write_quoted (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '&') /* Graphviz reads "&amp;" and its like in labels. */
        g_string_append (out, "&amp;");
      else
        {
          if (*c == '"' || *c == '\\')
            g_string_append_c (out, '\\');
          g_string_append_c (out, *c == '\n' ? ' ' : *c);
        }
    }
  g_string_append_c (out, '"');
}

static void
write_node (GString *out, UndPart *part)
{
  g_autofree char *whose = und_part_dup_label (part, FALSE);
  g_autofree char *label = g_strdup_printf ("%s (%s)", whose, und_part_get_id (part));

  g_string_append (out, "  ");
  write_quoted (out, und_part_get_id (part));
  g_string_append (out, " [label=");
  write_quoted (out, label);
  if (und_part_get_facts (part)->kind == UND_PART_LETTER)
    g_string_append (out, ", shape=note");
  g_string_append (out, "];\n");
}

static void
write_edge (GString *out, const Edge *edge, UndPart *const *parts)
{
  g_string_append (out, "  ");
  write_quoted (out, und_part_get_id (parts[edge->from]));
  g_string_append (out, " -> ");
  write_quoted (out, und_part_get_id (parts[edge->to]));
  g_string_append_printf (out, " [label=\"%u\", penwidth=%u", edge->n_passages, edge->weight);
  if (edge->is_dashed)
    g_string_append_printf (out, ", style=dashed, dir=none, constraint=false, tooltip=\"%s\"];\n",
                            und_strength_to_string ((UndStrength) (edge->weight - 1)));
  else
    g_string_append_printf (out, ", tooltip=\"direction %s\"];\n",
                            und_direction_to_string ((UndDirection) edge->weight));
}

static void
write_graph (GString *out, const UndCollation *collation)
{
  GPtrArray *filiations = und_collation_get_filiations (collation);
  g_auto (Graph) graph = { NULL };
  gsize n_parts = 0;
  UndPart *const *parts = und_collation_get_parts (collation, &n_parts);

  graph.edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  graph.edge_by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  graph.n_witnesses = (guint) n_parts;
  for (guint f = 0; f < filiations->len; f++)
    add_filiation (&graph, filiations->pdata[f]);
  g_string_append (out, "digraph filiation {\n  node [shape=box, fontname=\"sans-serif\"];\n"
                        "  edge [fontname=\"sans-serif\"];\n");
  for (gsize w = 0; w < n_parts; w++)
    write_node (out, parts[w]);
  for (guint e = 0; e < graph.edges->len; e++)
    write_edge (out, &g_array_index (graph.edges, Edge, e), parts);
  g_string_append (out, "}\n");
}

/**
 * und_report_write_dot:
 * @collations: (element-type UndCollation): of the report
 *
 * Writes one directed graph for each collation. O(witnesses²) for each of its passages at most.
 *
 * Returns: (transfer full): the text
 */
GBytes *
und_report_write_dot (GPtrArray *collations)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < collations->len; i++)
    write_graph (out, g_ptr_array_index (collations, i));
  return g_string_free_to_bytes (out);
}
