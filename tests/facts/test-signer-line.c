/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-signer-closing.h"
#include "und-test-reader.h"

static void
append_range (GString *text, const UndReader *reader, const char *label, UndRange range)
{
  g_autofree char *words = NULL;

  if (range.first >= range.end)
    return;
  words = und_reader_dup (reader, range.first, range.end);
  g_string_append_printf (text, " %s=%s", label, words);
}

/* The kind of a line, and what it holds. */
static void
check_line (const char *text, const char *expected)
{
  static const char *const kinds[] = { "name", "office", "body", "place", "mark", "end", "other" };
  g_autoptr (UndReader) reader = und_test_reader_new (text);
  UndSignerLine line = und_signer_line_read (
    reader, und_reader_range (reader, und_span (0, strlen (text))));
  g_autoptr (GString) found = g_string_new (kinds[line.kind]);

  append_range (found, reader, "name", line.name);
  append_range (found, reader, "affiliation", line.affiliation);
  append_range (found, reader, "body", line.body);
  if (line.title != NULL)
    g_string_append_printf (found, " title=%s", line.title);
  if (line.jurisdiction != NULL)
    g_string_append_printf (found, " in=%s", line.jurisdiction->code + 3);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_names (void)
{
  check_line ("Ada Q. Penrose", "name name=Ada Q. Penrose");
  check_line ("ADA PENROSE", "name name=ADA PENROSE");
  check_line ("Thomas Lindt, Jr.", "name name=Thomas Lindt, Jr.");
  check_line ("Ada Penrose, Ph.D.", "name name=Ada Penrose");
  check_line ("/s/ Ada Penrose", "name name=Ada Penrose");
  check_line ("By: Ada Penrose", "name name=Ada Penrose");
  check_line ("3. Ada Penrose", "name name=Ada Penrose");
  check_line ("Dr Sue Penrose", "name name=Sue Penrose");
  check_line ("Ada Law, weir keeper", "name name=Ada Law affiliation=weir keeper");
  check_line ("[ada42](https://example.org)", "name name=ada42");
}

static void
test_names_with_more (void)
{
  check_line ("Senator Ada Penrose", "name name=Ada Penrose title=Senator");
  check_line ("Ada Penrose (D-Calif.)", "name name=Ada Penrose in=CA");
  check_line ("Ada Penrose and (D-Calif.)", "name name=Ada Penrose in=CA");
  check_line ("Ada Penrose, Attorney General of Utah",
              "name name=Ada Penrose title=Attorney General in=UT");
  check_line ("Utah Attorney General Ada Penrose",
              "name name=Ada Penrose title=Attorney General in=UT");
  check_line ("Ada Penrose, Fen College", "name name=Ada Penrose affiliation=Fen College");
  check_line ("- Ada Penrose (Reed (old) Club)",
              "name name=Ada Penrose affiliation=Reed (old) Club");
}

static void
test_emphasis (void)
{
  check_line ("* **Ada Penrose**, weir keeper", "name name=Ada Penrose affiliation=weir keeper");
  check_line ("- **Ada Penrose,** Mayor", "name name=Ada Penrose title=Mayor");
  check_line ("*Ada Penrose*", "name name=Ada Penrose");
}

static void
test_letters_after_names (void)
{
  check_line ("Carl Nemo MC MLA", "name name=Carl Nemo");
  check_line ("Luke Fenner MS", "name name=Luke Fenner");
  check_line ("Professor Ada Penrose AM", "name name=Ada Penrose");
  check_line ("Ada Penrose AO QC", "name name=Ada Penrose");
  check_line ("Father Bo Lindt OSBX", "name name=Father Bo Lindt");
  check_line ("Ada Penrose, PhD Candidate", "name name=Ada Penrose");
  check_line ("Ada Penrose, MBA, RN, Fen College", "name name=Ada Penrose affiliation=Fen College");
  check_line ("Ada Penrose MP, Member for Fen", "name name=Ada Penrose affiliation=Member for Fen");
  check_line ("ADA PENROSE", "name name=ADA PENROSE");
}

static void
test_ranks (void)
{
  check_line ("Acting Mayor Ada Penrose", "name name=Ada Penrose title=Mayor");
  check_line ("Ada Penrose, Interim District Attorney",
              "name name=Ada Penrose title=District Attorney");
  check_line ("Deputy Mayor of Reed", "office title=Mayor");
  check_line ("President of Guam Ada Penrose", "name name=Ada Penrose title=President in=GU");
}

static void
test_marks_after_names (void)
{
  check_line ("Ada Penrose [electronic signature]", "name name=Ada Penrose");
  check_line ("Ada Penrose (signed)", "name name=Ada Penrose");
  check_line ("/s Ada Penrose", "name name=Ada Penrose");
  check_line ("Digitally signed by Ada Penrose", "name name=Ada Penrose");
  check_line ("Signed electronically by: Ada Penrose", "name name=Ada Penrose");
  check_line ("Signed electronically Ada Penrose", "name name=Ada Penrose");
  check_line ("E-signed by Ada Penrose", "name name=Ada Penrose");
  check_line ("Eagerly signed by Ada Penrose", "other");
  check_line ("Ada Penrose, MD, FRCX", "name name=Ada Penrose");
  check_line ("Ada Penrose, FRCX", "name name=Ada Penrose affiliation=FRCX");
  check_line ("Ada Penrose, on behalf of the Fen Fund",
              "name name=Ada Penrose affiliation=Fen Fund");
  check_line ("Ada Penrose for the Fen Fund", "name name=Ada Penrose affiliation=Fen Fund");
  check_line ("Member of the Fen Committee", "body body=Member of the Fen Committee");
  check_line ("- [Ada Penrose](https://example.org), Fen Labs",
              "name name=Ada Penrose affiliation=Fen Labs");
}

static void
test_placeholders (void)
{
  check_line ("| Name | Title | State |", "mark");
  check_line ("About the Fen Fund", "end");
  check_line ("The office serves the people.", "other");
  check_line ("[Your name in capitals]", "mark");
  check_line ("[Signature]", "mark");
  check_line ("YourNameHere", "mark");
  check_line ("Your Name", "mark");
  check_line ("AL, AK, AZ, DC", "other");
  check_line ("Related: Fen Notes", "other");
  check_line ("==========", "end");
}

static void
test_other_lines (void)
{
  check_line ("City of Reed, TX", "place in=TX");
  check_line ("Fen County", "place");
  check_line ("Attorney General of New Mexico", "office title=Attorney General in=NM");
  check_line ("General Counsel, Fen Trust", "office title=General Counsel");
  check_line ("General Council, Fen Trust", "body body=General Council, Fen Trust");
  check_line ("State of Utah", "place in=UT");
  check_line ("FOR THE STATE OF UTAH:", "place in=UT");
  check_line ("Utah Office of Fair Trade", "body body=Utah Office of Fair Trade in=UT");
  check_line ("Fen College", "body body=Fen College");
  check_line ("________________", "mark");
  check_line ("Page 3 of 5", "mark");
  check_line ("Page Two", "mark");
  check_line ("4F2A19C3B77D4E1...", "mark");
  check_line ("DocuSigned by:", "mark");
  check_line ("DocuSigned by: Ada Penrose", "name name=Ada Penrose");
  check_line ("October 4, 2019", "mark");
  check_line ("cc: Ada Penrose", "end");
  check_line ("###", "end");
  check_line ("[1]: https://example.org", "end");
  check_line ("we hope to hear from you soon", "other");
}

static void
test_addresses (void)
{
  check_line ("30 E. Weir St., 14th Floor", "mark");
  check_line ("P.O. Box 1254", "mark");
  check_line ("One Weir Place", "mark");
  check_line ("State Capitol, Room 236", "mark");
  check_line ("State House Station 6", "mark");
  check_line ("14 Lock Road, Leeds LS1 4AP", "mark");
  check_line ("(801) 555-0100", "mark");
  check_line ("Tel: 617-555-0100", "mark");
  check_line ("Suite B, 12 Oak Street NW", "mark");
  check_line ("Room 236 State Capitol", "mark");
  check_line ("12 Mill Street Reed, Ohio 43000", "mark");
  check_line ("350 Oak Street Alliance", "other");
  check_line ("BUILDING BRIDGES NOW", "name name=BUILDING BRIDGES NOW");
  check_line ("ROOM FOR ALL", "other");
  check_line ("100 HOUSE OF HOPE", "other");
  check_line ("9 Park Circle Collective", "other");
  check_line ("Unit 4 Tenants United", "other");
  check_line ("Ada Penrose, 12 Oak Street, Reed",
              "name name=Ada Penrose affiliation=12 Oak Street, Reed");
}

/* Their rank is part of their name, if there is no other name than a surname. */
static void
test_peers (void)
{
  check_line ("Lord Marsh", "name name=Lord Marsh");
  check_line ("Lord Orme-Saunders", "name name=Lord Orme-Saunders");
  check_line ("Baroness D'Arcy", "name name=Baroness D'Arcy");
  check_line ("Baroness Kerr of The Holts", "name name=Baroness Kerr of The Holts");
  check_line ("The Rt Hon the Lord Tarn KC", "name name=Lord Tarn");
  check_line ("The Lord Bishop of St Tarns", "name name=Lord Bishop of St Tarns");
  check_line ("The Earl of Fen", "name name=Earl of Fen");
  check_line ("Viscount Colm of Tarnside, former minister",
              "name name=Viscount Colm of Tarnside title=Minister");
  check_line ("Earl of Fen Shops", "body body=Earl of Fen Shops");
  check_line ("Duke of Fen Hospital", "body body=Duke of Fen Hospital");
  check_line ("Lord Bo Marsh", "name name=Bo Marsh");
  check_line ("Earl Nemo", "name name=Earl Nemo");
  check_line ("Lord Mayor of Reed", "office title=Mayor");
  check_line ("Lord of the Rings", "other");
}

static void
check_closing (const char *text, gboolean expected)
{
  g_autoptr (UndReader) reader = und_test_reader_new (text);
  UndRange range = und_reader_range (reader, und_span (0, strlen (text)));

  if (und_signer_closing_match (reader, range) != expected)
    g_test_message ("%s", text);
  g_assert_cmpint (und_signer_closing_match (reader, range), ==, expected);
}

static void
test_closings (void)
{
  check_closing ("Sincerely,", TRUE);
  check_closing ("## Signatures", TRUE);
  check_closing ("Signatories (as of March 3):", TRUE);
  check_closing ("Signed by the following organizations:", TRUE);
  check_closing ("Sincerely held views differ.", FALSE);
  check_closing ("Ada Penrose", FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  g_test_add_func ("/facts/signer-line/names", test_names);
  g_test_add_func ("/facts/signer-line/names-with-office-or-affiliation", test_names_with_more);
  g_test_add_func ("/facts/signer-line/emphasis", test_emphasis);
  g_test_add_func ("/facts/signer-line/letters-after-names", test_letters_after_names);
  g_test_add_func ("/facts/signer-line/peers", test_peers);
  g_test_add_func ("/facts/signer-line/ranks", test_ranks);
  g_test_add_func ("/facts/signer-line/marks-after-names", test_marks_after_names);
  g_test_add_func ("/facts/signer-line/placeholders", test_placeholders);
  g_test_add_func ("/facts/signer-line/lines-without-a-name", test_other_lines);
  g_test_add_func ("/facts/signer-line/addresses", test_addresses);
  g_test_add_func ("/facts/signer-line/closings", test_closings);
  return g_test_run ();
}
