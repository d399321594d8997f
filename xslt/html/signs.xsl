<?xml version="1.0" encoding="UTF-8"?>
<!-- The key to the signs, the same at the foot of every page. -->
<xsl:stylesheet version="3.0" expand-text="yes"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:f="urn:depesha:functions"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    exclude-result-prefixes="#all">

  <xsl:function name="f:signs" as="element(h:details)">
    <xsl:variable name="word" as="xs:string" select="f:say('sign/word')"/>
    <details class="signs" id="page-signs">
      <summary>{f:say('page/signs')}</summary>
      <dl>
        <div><dt>[{$word}]</dt><dd>{f:say('sign/brackets')}</dd></div>
        <div><dt>⟨{$word}⟩</dt><dd>{f:say('sign/angle')}</dd></div>
        <div><dt>{$word}<sup class="question">?</sup></dt><dd>{f:say('sign/question')}</dd></div>
        <div><dt>{{]}}</dt><dd>{f:say('sign/surplus')}</dd></div>
        <div><dt><del>{$word}</del></dt><dd>{f:say('sign/struck')}</dd></div>
        <div><dt><abbr title="{f:say('sign/expansion')}">{f:say('sign/abbreviation')}</abbr></dt><dd>{f:say('sign/abbr')}</dd></div>
        <div><dt><span class="seg fill">{$word}</span></dt><dd>{f:say('sign/fill')}</dd></div>
        <div><dt><span class="box">{f:say('stamp/stamp')}</span></dt><dd>{f:say('sign/stamp')}</dd></div>
        <div><dt><sup>12</sup></dt><dd>{f:say('sign/variant')}</dd></div>
        <div><dt>¶</dt><dd>{f:say('sign/passage')}</dd></div>
      </dl>
    </details>
  </xsl:function>

</xsl:stylesheet>
