#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""What the report must say of the reference case, fact by fact."""
import functools
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import Skip, Suite, expect_none  # noqa: E402
from program import SHARED, expect, report, stored_text  # noqa: E402

FOLDER = SHARED / 'corpus/family-separation-2018'
DC, RI, NM, TIME, PETITION = range(5)
OTHERS = {'US-' + code for code in 'CA CT DE HI IL IA ME MD MA MN NJ NY NC OR PA RI VT VA WA'
          .split()}
SIGNED = OTHERS | {'US-NM', 'US-DC'}

suite = Suite('/cli/reference-case')


@functools.cache
def files():
    found = sorted(FOLDER.glob('*.txt'))
    if not found:
        raise Skip('the folder of real documents is not here')
    return found


@functools.cache
def read():
    return report(*files())


@functools.cache
def text(number):
    return stored_text(files()[number])


def document(number):
    return read()['documents'][number]


def part(number, index=0):
    return document(number)['parts'][index]


def letter():
    return part(NM, 1)


def words(part_id, span):
    number = int(part_id[1:].split('.')[0]) - 1
    return text(number)[span['start']:span['end']]


def findings(finding_id):
    return [f for f in read()['findings'] if f['id'] == finding_id]


def findings_of(finding_id, of_part):
    return [f for f in findings(finding_id)
            if any(e['part'] == of_part['id'] for e in f['evidence'])]


def roster():
    found = [r for r in read()['rosters'] if r['letter'] == letter()['id']]
    assert len(found) == 1, f'{len(found)} rosters of the letter'
    return found[0]


def sums(of_part):
    return [s for s in roster()['sums'] if s['part'] == of_part['id']]


def listed(of_part):
    return {s['jurisdiction'] for s in of_part['signatories'] if s['role'] == 'listed'}


def quotation(of_part, start):
    found = [q for q in of_part['quotations'] if q['text'].startswith(start)]
    assert len(found) == 1, f'{of_part["id"]}: {len(found)} quotations start with {start!r}'
    return found[0]


def expect_equal(got, want, what=''):
    assert got == want, f'{what}: {got!r}, not {want!r}'


def expect_subset(part_of, whole):
    for key, value in part_of.items():
        expect_equal(whole[key], value, key)


def expect_verdict(of_part, start, verdict, source=None):
    found = quotation(of_part, start)
    expect_equal(found['verdict'], verdict, start)
    expect_equal((found['source'] or {}).get('part'), source and source['id'], f'source of {start}')
    return found


@suite.test('release-and-letter-are-two-parts')
def check_parts():
    expect_equal([p['kind'] for p in document(NM)['parts']], ['press-release', 'letter'])
    for index in (0, 1):
        expect_subset({'value': '2018-06-19', 'inferred': False}, part(NM, index)['date'])
    expect_subset({'name': 'Hector Balderas', 'jurisdiction': 'US-NM'}, part(NM)['issuer'])
    assert any(s['role'] == 'lead' and s['jurisdiction'] == 'US-NM'
               for s in part(NM)['signatories']), 'nobody leads'
    text_of = words(letter()['id'], letter())
    assert text_of.lstrip().startswith('STATE OF NEW MEXICO'), text_of[:60]
    assert text_of.rstrip().endswith('House of Representatives'), text_of[-60:]


@suite.test('letter-has-two-addressees-and-two-copied')
def check_addressees():
    expect_equal([a['name'] for a in letter()['addressees']], ['Jeff Sessions', 'Kirstjen Nielsen'])
    expect_equal([a['name'] for a in letter()['copied']], ['Mitch McConnell', 'Paul Ryan'])
    named = {s['name'] for s in letter()['signatories']}
    assert not named & {'Mitch McConnell', 'Paul Ryan', 'Jeff Sessions', 'Kirstjen Nielsen'}, named


@suite.test('twenty-one-signature-blocks-are-the-roster')
def check_roster():
    expect_equal(roster()['authority'], 'signature-block')
    signed = [s for s in letter()['signatories'] if s['role'] == 'signed']
    expect_equal(len(signed), 21)
    expect_equal({s['jurisdiction'] for s in signed}, SIGNED)
    expect_equal(len(roster()['signatories']), 21)
    expect_equal({s['jurisdiction'] for s in roster()['signatories']}, SIGNED)
    expect_none(f'{s["name"]}: {words(letter()["id"], s["span"])!r}' for s in signed
                if s['name'] not in words(letter()['id'], s['span']))


@suite.test('dc-leaves-itself-out-and-the-sum-agrees')
def check_dc():
    expect_subset({'name': 'Karl A. Racine', 'jurisdiction': 'US-DC'}, part(DC)['issuer'])
    expect_equal(listed(part(DC)), (OTHERS | {'US-NM'}))
    body = [s for s in sums(part(DC)) if s['in'] == 'body']
    assert body, 'no sum'
    for one in body:
        expect_subset({'stated': 20, 'scope': 'others', 'listed': 20, 'self': 1, 'named': 21,
                       'total': 21, 'authority': 21, 'agrees': True}, one)


@suite.test('dateline-is-no-signatory-but-the-state-is')
def check_washington():
    dateline = text(DC).index('WASHINGTON, D. C.')
    spans = [s['span'] for s in part(DC)['signatories']]
    assert not any(s['start'] < dateline + 17 and dateline < s['end'] for s in spans), 'dateline'
    state = [s for s in part(DC)['signatories'] if s['jurisdiction'] == 'US-WA']
    expect_equal(len(state), 1)
    expect_equal(state[0]['span']['start'], text(DC).rindex('Washington'))


@suite.test('rhode-island-lists-itself-and-the-sum-agrees')
def check_ri():
    expect_subset({'name': 'Peter F. Kilmartin', 'jurisdiction': 'US-RI'}, part(RI)['issuer'])
    expect_equal(listed(part(RI)), SIGNED)
    assert sums(part(RI)), 'no sum'
    for one in sums(part(RI)):
        expect_subset({'stated': 20, 'scope': 'others', 'listed': 21, 'self': 0, 'named': 21,
                       'total': 21, 'authority': 21, 'agrees': True}, one)
    expect_equal(len(findings_of('self-listed', part(RI))), 1)
    expect_equal(len(findings('self-listed')), 1)


@suite.test('headline-says-21-and-body-20')
def check_headline():
    counts = {c['in']: c for c in part(NM)['counts']}
    expect_subset({'value': 21, 'scope': 'ambiguous', 'total': None}, counts['headline'])
    expect_subset({'value': 20, 'scope': 'others', 'total': 21}, counts['body'])
    found = findings('headline-body-mismatch')
    expect_equal([f['evidence'][0]['part'] for f in found], [part(NM)['id']])
    said = ' '.join(words(e['part'], e['span']) for e in found[0]['evidence'])
    assert '21' in said and '20' in said, said


@suite.test('article-counts-the-district-and-lists-some')
def check_article():
    expect_equal(part(TIME)['kind'], 'news-article')
    assert any(c['value'] == 21 and 'state' in c['unit'] for c in part(TIME)['counts'])
    expect_equal(len(findings_of('district-counted-as-state', part(TIME))), 1)
    expect_equal(len(findings('district-counted-as-state')), 1)
    expect_equal(len(findings_of('partial-list', part(TIME))), 1)
    expect_equal(part(TIME)['listIsComplete'], False)
    expect_equal({s['jurisdiction'] for s in part(TIME)['signatories']},
                 {'US-' + code for code in 'NM HI CA IL ME NJ NY CT'.split()})
    expect_equal(findings('missing-signatory'), [])


@suite.test('petition-is-no-release-of-this-letter')
def check_petition():
    expect_equal(part(PETITION)['kind'], 'petition')
    own = {p['id'] for p in document(PETITION)['parts']}
    expect_none(link for link in read()['links']
                if own & {link['from'], link['to']} and link['relation'] != 'same-topic')
    expect_none(s['name'] or s['jurisdiction'] for p in document(PETITION)['parts']
                for s in p['signatories'] if s['name'] or s['jurisdiction'])
    expect_none(r['letter'] for r in read()['rosters'] if r['letter'] in own)


@suite.test('releases-and-article-are-linked-to-the-letter')
def check_links():
    relations = {link['from']: link['relation'] for link in read()['links']
                 if link['to'] == letter()['id']
                 and link['relation'] in ('announces', 'reports', 'reproduces')}
    expect_equal(relations, {part(DC)['id']: 'announces', part(RI)['id']: 'announces',
                             part(NM)['id']: 'announces', part(TIME)['id']: 'reports'})


@suite.test('best-interests-is-altered-in-all-four')
def check_put_simply():
    for number in (DC, RI, NM):
        found = expect_verdict(part(number), 'Put simply', 'altered', letter())
        assert found['inLetter'], 'it is the letter that is quoted'
        assert any('as it is' in e['from']['text'] for e in found['edits']), found['edits']
    first = expect_verdict(part(TIME), 'Put simply', 'verbatim', letter())
    second = expect_verdict(part(TIME), 'This practice', 'altered', letter())
    expect_equal(second['continues'], first['id'])
    assert any('as it is' in e['from']['text'] for e in second['edits']), second['edits']
    shared = [f for f in findings('shared-alteration')
              if any('best interests' in words(e['part'], e['span']) for e in f['evidence'])]
    expect_equal(len(shared), 1)
    expect_equal({e['part'] for e in shared[0]['evidence']} - {letter()['id']},
                 {part(number)['id'] for number in (DC, RI, NM, TIME)})


@suite.test('these-practices-is-altered-in-three')
def check_these_practices():
    for number in (DC, RI, NM):
        edits = expect_verdict(part(number), 'These practices', 'altered', letter())['edits']
        def has(grade, old, new):
            return any(e['grade'] == grade and old in e['from']['text'] and new in e['to']['text']
                       for e in edits)
        assert has('case', 'these', 'These'), edits
        assert any(e['op'] == 'insert' and e['to']['text'].strip() == 'law' for e in edits), edits
        assert has('typography', '—', '---'), edits
        assert has('punctuation', ';', ','), edits
        assert any(e['grade'] == 'punctuation' and e['op'] == 'delete'
                   and e['from']['text'].strip() == ',' for e in edits), edits
    shared = [f for f in findings('shared-alteration')
              if any('prosecute crime' in words(e['part'], e['span']) for e in f['evidence'])]
    expect_equal(len(shared), 1)
    expect_equal({e['part'] for e in shared[0]['evidence']} - {letter()['id']},
                 {part(number)['id'] for number in (DC, RI, NM)})


@suite.test('article-quotes-the-letter-word-for-word')
def check_article_quotations():
    for start in ('inhumane', 'contrary to American values', 'a rigorous judicial inquiry',
                  'Policies that separate a child'):
        expect_verdict(part(TIME), start, 'verbatim', letter())
    for start in ('Parents who entered illegally', 'Illegal entry is a crime'):
        expect_verdict(part(TIME), start, 'not-found')
    expect_equal(findings('quotation-not-found'), [])


@suite.test('rhode-island-quotes-the-sibling')
def check_sibling():
    for start in ('The Justice Department is ignoring', 'The latest move'):
        found = expect_verdict(part(RI), start, 'verbatim', part(NM))
        assert 'Balderas' in (found['speaker'] or ''), found['speaker']
    assert findings_of('quotation-from-sibling', part(RI)), 'no finding'
    expect_none(f['evidence'] for f in findings('quotation-from-sibling')
                if part(RI)['id'] not in {e['part'] for e in f['evidence']})


@suite.test('names-and-dates-are-as-printed')
def check_dates():
    assert any(s['name'] == 'Maura Healy' for s in letter()['signatories'])
    for number in (DC, RI, TIME):
        date = part(number)['date']
        if date is not None:
            expect_subset({'value': '2018-06-19', 'inferred': True}, date)
    assert part(PETITION)['date'] is None or part(PETITION)['date']['inferred']


def collation():
    done = expect(0, 'collate', '--format', 'json', files()[DC], files()[RI], f'{files()[NM]}#1')
    return json.loads(done.stdout)['collations'][0]


def share_in_runs(rows, part_id, other_id, least):
    """Share of a part's words that lie in runs of so many words or more that the other has too; a
    slot does not end a run."""
    pieces = []
    for row in rows:
        spans = [(w['span'], {v['part'] for v in reading['witnesses']})
                 for reading in row['readings'] for w in reading['witnesses']
                 if w['part'] == part_id]
        for span, readers in spans:
            pieces.append((span['start'], len(words(part_id, span).split()),
                           row['kind'] == 'slot' or other_id in readers))
    total = in_runs = run = 0
    for _, n_words, is_shared in sorted(pieces) + [(None, 0, False)]:
        total += n_words
        run = run + n_words if is_shared else 0
        if not is_shared or n_words == 0:
            continue
        in_runs += run if run - n_words < least <= run else n_words if run >= least else 0
    return in_runs / total


@suite.test('new-mexico-is-the-template-of-the-others')
def check_template():
    found = collation()
    shares = {s['part']: s for s in found['shares']}
    for part_id in ('d1.1', 'd2.1'):
        share = share_in_runs(found['rows'], part_id, 'd3.1', 8)
        assert 0.6 <= share <= 0.8, f'{part_id}: {share:.3f}'
        assert shares[part_id]['own'] < 0.3, shares[part_id]
    names = [{r['text'] for r in row['readings']} for row in found['rows']
             if row['slot'] == 'issuer-name']
    assert {'Racine', 'Kilmartin', 'Balderas'} in names, names


@suite.test('nothing-else-is-an-error')
def check_errors():
    expect_none(f['message'] for f in read()['findings'] if f['severity'] == 'error')


@suite.test('spans-hold-what-is-said')
def check_spans():
    for number, doc in enumerate(read()['documents']):
        expect_equal(len(text(number)), doc['characters'])
        for one in doc['parts']:
            assert 0 <= one['start'] < one['end'] <= doc['characters'], one['id']
            for q in one['quotations']:
                expect_equal(words(one['id'], q['span']), q['text'], q['id'])
                for edit in q['edits']:
                    expect_equal(words(one['id'], edit['to']), edit['to']['text'], q['id'])
                    expect_equal(words(q['source']['part'], edit['from']), edit['from']['text'],
                                 q['id'])
            expect_none(f'{one["id"]}: {s["name"]}' for s in one['signatories']
                        if s['name'] and s['name'].split()[-1] not in words(one['id'], s['span']))
            expect_none(f'{one["id"]}: {c["value"]}' for c in one['counts']
                        if not words(one['id'], c['span']).strip())


suite.run()
