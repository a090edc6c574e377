/**
 * Four tiny subgraphs that use what federation has: keys, simple and composite, entities spread over subgraphs,
 * @requires (nested too), @provides, @shareable, interfaces, unions, lists of lists, enums, inputs, mutations.
 */
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external", "@requires", "@provides"])';

const catalogue = /* GraphQL */ `
  ${LINK}
  enum Genre { EPIC VERSE LETTERS }
  input Range { from: Int = 1 to: Int }
  input Where { genre: [Genre!] pages: Range text: String = "x" }
  interface Node { id: ID! }
  interface Media implements Node { id: ID! title: String tags: [String!] size: Size! sequel: Media related(first: Int! = 2): [Media] }
  type Size @shareable { width: Int! height: Int label(unit: String = "mm"): String }
  type Book implements Node & Media @key(fields: "id") {
    id: ID! title: String tags: [String!] size: Size! sequel: Media related(first: Int! = 2): [Media]
    genre: Genre! pages(where: Where): Int grid(rows: Int): [[Int]!] shelf: [[Copy]] author: Author! shape: [[Size!]!]
  }
  type Film implements Node & Media @key(fields: "id") {
    id: ID! title: String tags: [String!] size: Size! sequel: Media related(first: Int! = 2): [Media]
    minutes: Int! director: Author cast: [[Author!]]
  }
  type Copy implements Node @key(fields: "id") { id: ID! place: String! book: Book }
  type Author @key(fields: "id") { id: ID! }
  union Item = Book | Film | Author | Copy
  type Query {
    book(id: ID!): Book
    media(first: Int = 3): [Media]!
    films: [Film!]
    items(first: Int! = 4, where: Where): [Item]
    node(id: ID!): Node
    copies: [Copy!]!
    answer: Int! @shareable
  }
  type Mutation { addBook(title: String!, genre: Genre = VERSE): Book renameBook(id: ID!, where: Where): Book! count: Int! }
`;

const people = /* GraphQL */ `
  ${LINK}
  interface Node { id: ID! }
  type Address @shareable { street: String city: City! }
  type City @shareable { name: String! code: Int }
  type Author implements Node @key(fields: "id") @key(fields: "handle") {
    id: ID! handle: String! name: String! age: Int address: Address friends(first: Int! = 2): [Author!] best: Author
    books: [Book!] @provides(fields: "title") favourite: Item
  }
  type Book @key(fields: "id") { id: ID! title: String @external readers: [Author] }
  type Film @key(fields: "id") { id: ID! }
  union Item = Book | Film | Author
  type Query { author(id: ID!): Author authors(ids: [ID!]): [Author!]! me: Author! answer: Int! @shareable }
  type Mutation { addAuthor(name: String!): Author! greet(id: ID!, words: [[String!]]): Author }
`;

const stock = /* GraphQL */ `
  ${LINK}
  enum Currency { VND EUR }
  type Size @shareable { width: Int! height: Int }
  type Book @key(fields: "id") {
    id: ID! size: Size! @external
    price(currency: Currency = VND): Float weight: Int stockOf: [Offer!]! volume: Int @requires(fields: "size { width height }")
  }
  type Film @key(fields: "id") { id: ID! price(currency: Currency = VND): Float weight: Int stockOf: [Offer!]! }
  type Shop @key(fields: "code country") { code: String! country: String! }
  type Offer { amount: Int! of: Product shop: Shop! next: [[Offer]] }
  union Product = Book | Film
  type Query { offers(first: Int! = 3): [Offer] product(id: ID!): Product }
  type Mutation { sell(id: ID!, amount: Int!): Offer count2: Int! }
`;

const shops = /* GraphQL */ `
  ${LINK}
  enum Currency { VND EUR }
  type Shop @key(fields: "code country") { code: String! country: String! name: String owner: Author! opens: [[Int!]!]! }
  type Author @key(fields: "handle") { handle: String! shops: [Shop!] motto(loud: Boolean): String }
  type Book @key(fields: "id") { id: ID! weight: Int @external price(currency: Currency = VND): Float @external postage: Float @requires(fields: "weight") rate: Float @requires(fields: "price(currency: EUR) weight") reviews(first: Int! = 2): [Review] }
  type Film @key(fields: "id") { id: ID! reviews(first: Int! = 2): [Review] }
  interface Review { id: ID! stars: Int by: Author! }
  type Praise implements Review { id: ID! stars: Int by: Author! words: [String] of: Reviewed }
  type Blame implements Review { id: ID! stars: Int by: Author! reason: String! of: Reviewed! }
  union Reviewed = Book | Film
  type Query { shops: [Shop] reviews(first: Int! = 3): [Review!] }
`;

export const SUBGRAPHS: Readonly<Record<string, string>> = { catalogue, people, stock, shops };
