import { describe, expect, it } from 'vitest';
import { printQuery } from '../../../src/search/print-query.ts';
import { parseQuery } from '../../../src/search/query.ts';

const word = (text: string) => ({ kind: 'word', text, excluded: false });
const phrase = (text: string) => ({ kind: 'phrase', text, excluded: false });
const operator = (name: string, value: string) => ({
  kind: 'operator',
  name,
  value,
  excluded: false,
});
const not = (clause: object) => ({ ...clause, excluded: true });

describe('a query', () => {
  it.each([
    ['two words', 'lose  race', [word('lose'), word('race')]],
    ['a hyphenated word', 'zero-sum', [word('zero-sum')]],
    ['a phrase', '"deserve to lose"', [phrase('deserve to lose')]],
    ['a phrase in curly quotes', '“deserve to lose”', [phrase('deserve to lose')]],
    ['a phrase in German quotes', '„verdient zu verlieren“', [phrase('verdient zu verlieren')]],
    ['a phrase in guillemets', '« mérite de perdre »', [phrase('mérite de perdre')]],
    ['a phrase set over lines', '" deserve\n\tto  lose "', [phrase('deserve to lose')]],
    ['a phrase that is never closed', 'we "deserve to', [word('we'), phrase('deserve to')]],
    ['a word right behind a phrase', '"to lose"race', [phrase('to lose'), word('race')]],
    ['a word left out', 'chips -Japan', [word('chips'), not(word('Japan'))]],
    ['a phrase left out', '-"treaty allies"', [not(phrase('treaty allies'))]],
    ['an operator', 'theme:money', [operator('theme', 'money')]],
    ['an operator in capitals', 'Stance:For', [operator('stance', 'For')]],
    ['an operator with words', 'theme:"Holding back"', [operator('theme', 'Holding back')]],
    ['an operator with words, unclosed', 'theme:"Holding ba', [operator('theme', 'Holding ba')]],
    ['an operator left out', '-has:link', [not(operator('has', 'link'))]],
    ['an operator nobody knows', 'colour:red', [operator('colour', 'red')]],
    ['a hyphen before a hyphen', '--likely', [not(word('-likely'))]],
  ])('Reads %s', (_, typed, clauses) => {
    expect(parseQuery(typed).clauses).toEqual(clauses);
  });

  it.each([
    ['an address', 'https://www.csis.org/analysis', [word('https://www.csis.org/analysis')]],
    ['a time', '14:02', [word('14:02')]],
    ['a colon at the end of a word', 'note: chips', [word('note:'), word('chips')]],
    ['a hyphen alone', 'US - China', [word('US'), word('-'), word('China')]],
    ['a hyphen at the end of a word', 'chips-', [word('chips-')]],
  ])('Takes %s for words', (_, typed, clauses) => {
    expect(parseQuery(typed).clauses).toEqual(clauses);
  });

  it.each(['', '   ', '"', '""', '-"', '“ ”', 'theme:""', '-by:"  "'])(
    'Holds nothing where nothing is asked: %j',
    (typed) => {
      expect(parseQuery(typed)).toEqual({ clauses: [], growing: false });
    },
  );

  it.each([
    'compet',
    'lose compet',
    '-compet',
    '"lose the ra',
    '-"lose the ra',
    'theme:money compet',
  ])('Is still being typed when nothing follows its last word: %j', (typed) => {
    expect(parseQuery(typed).growing).toBe(true);
  });

  it.each([
    '',
    'compet ',
    'compet\t',
    'compet\u00a0',
    'compet\u3000',
    '"lose the race"',
    '“lose the race”',
    'compet theme:mon',
    'compet "',
  ])('Is no longer being typed when something ends its last word: %j', (typed) => {
    expect(parseQuery(typed).growing).toBe(false);
  });
});

describe('a printed query', () => {
  it.each([
    ['lose compet', 'lose compet'],
    ['lose  race ', 'lose race '],
    ['“deserve to lose”', '"deserve to lose"'],
    ['we "deserve to', 'we "deserve to'],
    ['chips -Japan -"treaty allies"', 'chips -Japan -"treaty allies"'],
    ['Theme:"money"  by:"Ben  Thompson"', 'theme:money by:"Ben  Thompson"'],
    ['theme:"//x"', 'theme:"//x"'],
  ])('Says %s as %s', (typed, printed) => {
    expect(printQuery(parseQuery(typed))).toBe(printed);
  });
});
