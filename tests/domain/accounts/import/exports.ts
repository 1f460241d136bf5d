import { bytesOf } from '#tests/domain/tables/bytes.ts'

/** Exports as CRM systems write them, with the companies of our stories. */

/** HubSpot, companies: UTF-8 with a byte order mark, commas, only some cells quoted. */
export const hubSpotCompanies = bytesOf(
  [
    'Record ID,Company name,Company owner,Create Date,Phone Number,City,Country/Region,Industry,Company Domain Name,Lifecycle Stage,CARE stage,In stage since',
    '10456789012,Northwind Logistics,Priya Shah,2025-03-01 14:22,+49 30 901820,Berlin,Germany,LOGISTICS_AND_SUPPLY_CHAIN,northwind.example,Customer,Reinforce,2025-11-03',
    '10456789013,"Brückner & Söhne, GmbH",Priya Shah,2025-04-11 09:05,,München,Germany,MACHINERY,bruckner.example,Customer,Align,2026-01-19',
    '10456789014,"Halden ""Nord"" AS",,2025-05-20 08:00,,Oslo,Norway,,halden.example,Customer,,',
  ].join('\r\n'),
  'utf-8',
  true,
)

/** HubSpot, contacts: the "Record ID" is the contact's, the company stands under "Associated Company IDs". */
export const hubSpotContacts = bytesOf(
  [
    'Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company IDs,Associated Company,Job Title,Buying Role',
    '201,Maria,Ortiz,Maria.Ortiz@northwind.example,,Priya Shah,10456789012,Northwind Logistics,CFO,Budget Holder;Decision Maker',
    '202,Jonas,"Weiß, Dr.",jonas@northwind.example,,Priya Shah,10456789012,Northwind Logistics,"Head of Finance, EMEA",Champion',
    '203,Ingrid,Söderström,,,,10456789013,"Brückner & Söhne, GmbH",Leiterin Einkauf,Other',
  ].join('\n'),
  'utf-8',
)

/** Salesforce, a report of accounts with contacts as a German Windows saves it: title lines, semicolons, totals below. */
export const salesforceReport = bytesOf(
  [
    'Kunden mit Kontakten;;;;;;;',
    'Stand: 23.11.2026;;;;;;;',
    '',
    '"Account ID";"Account Name";"Account Owner Email";"Website";"Phase";"Phase seit";"First Name";"Last Name";"Email";"Title"',
    '"001Ab00000XyZ1";"Müller Maschinenbau";"priya.shah@vendor.example";"https://www.mueller.example/de";"Align";"31.03.2026";"Jürgen";"Groß";"juergen@mueller.example";"Geschäftsführer"',
    '"001Ab00000XyZ1";"Müller Maschinenbau";"priya.shah@vendor.example";"https://www.mueller.example/de";"Align";"31.03.2026";"Zoë";"Fähr";"zoe@mueller.example";"Controlling – Leitung"',
    '"001Ab00000XyZ2";"Café Zürich AG";"priya.shah@vendor.example";"cafe.example";"Capture";"01.11.2026";"";"";"";""',
    '',
    '"Grand Totals (3 Datensätze)";"";"";"";"";"";"";"";"";""',
    '"Confidential Information - Do Not Distribute"',
    '"Copyright © 2000-2026 salesforce.com, inc. All rights reserved."',
  ].join('\r\n'),
  'windows-1252',
)

/** Gainsight: UTF-16 with a byte order mark, tabs. */
export const gainsightCompanies = bytesOf(
  [
    [
      'GSID',
      'Company Name',
      'SFDC Account ID',
      'Industry',
      'CSM',
      'Stage',
      'Stage Start Date',
      'Currency ISO Code',
    ],
    ['1P02ABC', 'Société Générale d’Été', '001Q1', 'Retail', 'Priya Shah', 'Elevate', '12/31/2025', 'EUR'],
    ['1P02ABD', 'Łódź Works', '001Q2', 'Textiles', 'Priya Shah', 'Capture', '02/03/2026', 'PLN'],
  ]
    .map((cells) => cells.join('\t'))
    .join('\r\n'),
  'utf-16le',
  true,
)

/** A list kept by hand in French Excel. */
export const frenchList = bytesOf(
  [
    'sep=;',
    'Numéro client;Entreprise;Site web;Secteur d’activité;Devise;Prénom;Nom;Adresse e-mail;Fonction;Contrôle le budget;Accès au plan',
    'C-1;Éclair SARL;eclair.example;Énergie;€;Chloé;Bélanger;chloe@eclair.example;Directrice;oui;approver',
  ].join('\r\n'),
  'windows-1252',
)
