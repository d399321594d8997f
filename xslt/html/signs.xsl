<?xml version="1.0" encoding="UTF-8"?>
<!-- The key to the signs, the same at the foot of every page. -->
<xsl:stylesheet version="3.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:variable name="signs" as="element(h:details)">
    <details class="signs" id="page-signs">
      <summary>Key to the signs</summary>
      <dl>
        <div><dt>[word]</dt><dd>brackets of the archive or its translator</dd></div>
        <div><dt>⟨word⟩</dt><dd>added or corrected by this edition; before it, underlined with a wave, what the source has</dd></div>
        <div><dt>word<sup class="question">?</sup></dt><dd>uncertain reading, or bracket of unknown meaning</dd></div>
        <div><dt>{]}</dt><dd>character too many in the source</dd></div>
        <div><dt><del>word</del></dt><dd>struck out</dd></div>
        <div><dt><abbr title="expansion">abbr.</abbr></dt><dd>abbreviation or old spelling; rest the pointer on it for the full form</dd></div>
        <div><dt><span class="seg fill">word</span></dt><dd>filled into a form</dd></div>
        <div><dt><span class="box">Stamp</span></dt><dd>text of a stamp stands in a box</dd></div>
        <div><dt>T1, R, E</dt><dd>after a passage: the same passage in that version; ¶ is the address of the passage</dd></div>
      </dl>
    </details>
  </xsl:variable>

</xsl:stylesheet>
