import { groupBy, type IrFile, type Language } from '../../model/index.ts';
import { isTestFile } from './test-files.ts';

/** Languages in which a class is named without saying where it stands, and their files, which are called after it. */
const endings: Partial<Record<Language, string>> = {
  java: 'java',
  csharp: 'cs',
  php: 'php',
  ruby: 'rb',
};
/** Classes that hold data: nothing in them decides about a request. */
const holdsData =
  /(?:exception|error|dto|vo|request|response|entity|model|event|type|enum|status|mapper|serializer|resource|mailer|mail|notification|migration|seeder|factory)$/i;
const mostOfOneName = 2;
/** More than that and none of them is meant. */
const mostImplementations = 3;

/** Paths of one language by the names of their files. */
type Index = ReadonlyMap<string, readonly string[]>;

const indexes = new WeakMap<ReadonlySet<string>, Map<string, Index>>();

/** Files that may have a class of that name, the nearest ones. */
export function filesOfClass(name: string, near: IrFile, known: ReadonlySet<string>): string[] {
  const index = indexOf(near.language, known);
  if (!index || holdsData.test(name)) return [];
  const wanted = plainName(name);
  const found = [
    ...(index.get(wanted) ?? []),
    ...(near.language === 'csharp' ? (index.get(`${wanted}attribute`) ?? []) : []),
  ];
  return nearest(found, near.path).slice(0, mostOfOneName);
}

/** Files that may have what stands behind an interface: `SenderImpl`, `HmacSender`, and `Sender` of `ISender`. */
export function filesOfImplementations(name: string, near: IrFile, known: ReadonlySet<string>): string[] {
  const index = indexOf(near.language, known);
  if (!index || holdsData.test(name)) return [];
  const wanted = plainName(name.replace(near.language === 'csharp' ? /^I(?=[A-Z])/ : /Interface$/, ''));
  const found = [...index].flatMap(([own, paths]) =>
    own.replace(/impl(?:ementation)?$/, '').endsWith(wanted) && own !== plainName(name) ? paths : [],
  );
  return found.length > mostImplementations ? [] : nearest(found, near.path);
}

function indexOf(language: Language, known: ReadonlySet<string>): Index | null {
  const ending = endings[language];
  if (ending === undefined) return null;
  let ofAll = indexes.get(known);
  if (!ofAll) indexes.set(known, (ofAll = new Map<string, Index>()));
  let index = ofAll.get(ending);
  if (!index) {
    const own = [...known].filter((path) => path.endsWith(`.${ending}`) && !isTestFile(path));
    index = groupBy(own, (path) => plainName(path.slice(path.lastIndexOf('/') + 1, -ending.length - 1)));
    ofAll.set(ending, index);
  }
  return index;
}

const plainName = (name: string): string => name.replaceAll('_', '').toLowerCase();

/** Those that share most folders with a path first. */
export function nearest(paths: readonly string[], to: string): string[] {
  const own = to.split('/');
  const shared = (path: string): number => {
    const parts = path.split('/');
    const at = parts.findIndex((part, i) => part !== own[i]);
    return at === -1 ? parts.length : at;
  };
  return [...paths].sort((a, b) => shared(b) - shared(a) || a.length - b.length);
}
