/** Questions of a user to a register, by name: what is measured is the statements that the service itself sends for them. */
export interface TreeQuestion {
  readonly service: string;
  readonly name: string;
  readonly document: string;
  /** Names of the sample that are the variables. */
  readonly variables: readonly string[];
}

const level = (fields: string) =>
  `query($id: ID) { organisationTree(tree: LOCALITY, parentId: $id, page: {limit: 100}) { items { id name ${fields} } } }`;

export const QUESTIONS: readonly TreeQuestion[] = [
  { service: 'organisations', name: 'children of a province (100)', document: level(''), variables: ['province'] },
  { service: 'organisations', name: 'children of a group (6)', document: level(''), variables: ['group'] },
  {
    service: 'organisations',
    name: 'first 100 children of a node that has 10,000',
    document: level(''),
    variables: ['wide'],
  },
  {
    service: 'organisations',
    name: 'children of a commune with the number of theirs',
    document: level('childCount(tree: LOCALITY)'),
    variables: ['commune'],
  },
  {
    service: 'organisations',
    name: 'path from the deepest node to the root',
    document: 'query($id: ID!) { organisation(id: $id) { name ancestors(tree: MANAGEMENT) { name } } }',
    variables: ['deepest'],
  },
  {
    service: 'organisations',
    name: 'the roots',
    document: '{ organisationTree(tree: MANAGEMENT, page: {limit: 100}) { items { id name } } }',
    variables: [],
  },
  {
    service: 'organisations',
    name: 'search for "tan tien 4711" with paths',
    document:
      '{ organisationTree(tree: LOCALITY, q: "tan tien 4711") { items { name ancestors(tree: LOCALITY) { name } } } }',
    variables: [],
  },
];
