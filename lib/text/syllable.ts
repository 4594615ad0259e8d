const ONSET = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx]';
const NUCLEUS =
  'uyeu|uya|uye|uyu|uay|uai|uoi|uou|ieu|yeu|oai|oay|oeo|oao|' +
  'ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy]';
const CODA = 'ng|nh|ch|[cmnpt]';
const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${NUCLEUS})(?:${CODA})?$`);

/** True where a folded word has the shape of a Vietnamese syllable: onset, vowels, final consonant. */
export function isSyllable(folded: string): boolean {
  return folded.length <= 7 && SYLLABLE.test(folded);
}
