const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const firstNames = words(`
  Ada Agnes Aiko Alba Alma Amara Amir Anouk Anya Ari Arlo Astrid Ayo Basil Bea Bram Bruno Carla Celia Chidi Cleo Cora
  Dalia Dario Demir Dina Edda Eero Elif Elio Emeka Enzo Esme Farid Fenna Fiona Freya Gael Gita Greta Hanna Haruto Hedda
  Hugo Ida Idris Ilse Imani Ines Ingrid Ivo Jana Jasper Joon Jorge Juno Kaja Kamal Karim Katya Kenji Kofi Lara Leif
  Lena Leo Lina Luca Lucia Maja Malik Mara Marek Mateo Maya Milan Mina Mirela Nadia Nils Noor Nora Odette Olaf Oona
  Oskar Paola Pavel Petra Priya Quinn Rafa Ravi Remi Rosa Rune Ruth Saba Sami Sanna Selma Sofia Soren Suki Sunniva Tariq
  Tessa Theo Tilda Tobe Tove Uma Vera Viggo Wanda Wren Xenia Yara Yuki Yusuf Zadie Zeno Zofia
`);

export const lastNames = words(`
  Abara Achterberg Adeyemi Albrecht Alvarado Amsel Andrade Arcos Aydin Baptiste Barros Becker Berg Bianchi Blom Boateng
  Borg Brandt Brook Calder Campos Castell Chandra Cho Conti Costa Cruz Dahl Damiani Darko Dekker Diallo Dufour Eide
  Ekberg Engel Esposito Falk Farrow Ferreira Fischer Forsberg Fujita Gallo Garrido Ghosh Haddad Hale Halden Hansen Hara
  Hartog Hassan Heller Holm Horvat Ibarra Ito Jansen Jensen Kamara Kapoor Karlsen Katz Keller Khan Kimura Klein Kovac
  Kruse Lam Larsen Laurent Lehto Lind Lopes Lund Maier Marsh Martel Mendes Mensah Mertens Meyer Mori Moreau Moss
  Nakata Ndiaye Neri Nguyen Nieminen Novak Nowak Okafor Okoye Olsen Ortega Osei Palmer Park Patel Pereira Petit Petrov
  Pires Quist Rahman Ramos Reuter Ricci Rios Roth Rossi Ruiz Sahin Salo Sandoval Santos Sato Schaefer Serra Silva Singh
  Solberg Sorel Stein Strand Svensson Takeda Tamm Tanaka Teixeira Thorne Toivonen Tran Urban Vance Vang Varga Vega Vidal
  Vinter Vogel Voss Wagner Weiss Wilde Winter Wolff Yamada Yilmaz Zeller Ziegler
`);

export const places = [
  'Accra',
  'Amsterdam',
  'Athens',
  'Bengaluru',
  'Berlin',
  'Bogotá',
  'Brno',
  'Buenos Aires',
  'Cape Town',
  'Copenhagen',
  'Dublin',
  'Gdańsk',
  'Ghent',
  'Hanoi',
  'Helsinki',
  'Istanbul',
  'Kyoto',
  'Lagos',
  'Lisbon',
  'Ljubljana',
  'Lyon',
  'Manchester',
  'Melbourne',
  'Mexico City',
  'Montréal',
  'Nairobi',
  'Oslo',
  'Porto',
  'Riga',
  'São Paulo',
  'Seoul',
  'Tallinn',
  'Tbilisi',
  'Toronto',
  'Valencia',
  'Zürich',
] as const;

export const bios = [
  'Builds small tools and keeps them small.',
  'Databases by day, synthesisers by night.',
  'Writes parsers for fun, and tests for a living.',
  'Interested in maps, old machines and quiet software.',
  'Front of the front end. Keyboard first.',
  'Made a living from open source since 2016. Ask me how.',
  'Teaches programming to people who were told they cannot.',
  'Measures before and after. Prefers after.',
  'Designer who commits. Type, colour, spacing, CSS.',
  'Embedded, mostly. If it has a datasheet I have an opinion.',
  'Runs the servers of three co-operatives.',
  'Reads changelogs the way others read novels.',
  '',
  '',
] as const;
