import { html, type Html } from '../html.ts'

/**
 * The head of an official paper keeps free what the printed garuda takes: 30 mm from 15 mm below the edge, and 15 mm beside
 * บันทึกข้อความ. The page's own margin of 25 mm is a part of it. What may begin a page stands off by padding: a margin is cut
 * there, and the marks over tall letters would be seen below the page before.
 */
export const officialStyle: Html = html`<style>
  .garuda {
    height: 20mm;
  }
  .title {
    text-align: center;
    font-weight: 700;
    font-size: 13pt;
    line-height: 1.6;
  }
  .right {
    margin-left: 58%;
  }
  .under {
    width: 45mm;
    margin: 2mm auto 3mm;
    border-bottom: 0.3mm solid;
  }
  .memo-title {
    text-align: center;
    font-weight: 700;
    font-size: 22pt;
    line-height: 1.3;
    margin-bottom: 2mm;
  }
  .lead {
    display: flex;
    gap: 2mm;
    align-items: baseline;
    margin-top: 0.6mm;
  }
  .lead b {
    flex: none;
    font-size: 14pt;
    line-height: 1.4;
  }
  .lead.letter {
    margin-top: 2.5mm;
  }
  .lead.letter b {
    font-size: 12pt;
    font-weight: 400;
  }
  .lead > span {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .ruled {
    border-bottom: 0.25mm dotted #000;
  }
  .to {
    padding-bottom: 1mm;
  }
  .top {
    display: grid;
    grid-template-columns: 1fr 72mm;
    gap: 4mm;
  }
  .middle {
    margin: 4mm 0 1mm 45%;
  }
  .said {
    padding-top: 1.6mm;
    text-indent: 25mm;
    overflow-wrap: anywhere;
  }
  .heading {
    padding-top: 2mm;
    padding-left: 25mm;
    font-weight: 700;
    break-after: avoid;
  }
  .point {
    padding-top: 1.2mm;
    text-indent: 32mm;
    overflow-wrap: anywhere;
  }
  .dots {
    white-space: nowrap;
  }
  .block {
    margin-top: 2mm;
    margin-bottom: 2mm;
  }
  .sum .label {
    text-align: right;
  }
  .body {
    padding: 1mm 0 1.5mm;
    break-inside: avoid;
  }
  .person {
    display: grid;
    grid-template-columns: 6mm 50mm 1fr 34mm;
    gap: 2mm;
    padding-left: 14mm;
    break-inside: avoid;
  }
  .person span {
    overflow-wrap: anywhere;
  }
  .end {
    break-inside: avoid;
  }
  .given {
    margin: 5mm 0 0 25mm;
  }
  .signing {
    margin: 10mm 0 0 42%;
    text-align: center;
    line-height: 1.7;
    break-inside: avoid;
  }
  .signing + .signing {
    margin-top: 7mm;
  }
  .side {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 7mm 6mm;
    margin-top: 7mm;
  }
  .side > div {
    text-align: center;
    line-height: 1.7;
    break-inside: avoid;
  }
  .opinions {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 5mm 8mm;
    margin-top: 3mm;
  }
  .opinions > div {
    padding-top: 1mm;
    break-inside: avoid;
    overflow-wrap: anywhere;
    line-height: 1.6;
  }
  .opinions .who {
    text-align: center;
    margin-top: 4mm;
  }
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 1mm 8mm;
    margin: 3mm 0 2mm;
  }
  .contact {
    margin-top: 6mm;
  }
</style>`
