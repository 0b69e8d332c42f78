"""Reviewed tables: what payments, forms and files write beside a name.

A reviewer may add a phrase or a word. A phrase stands before or between names; a strong word is hardly in any name; a
weak one may be, so that beside weak words alone only the very name counts. Words are in small letters, without dots
around them.
"""

from __future__ import annotations

PHRASES = (
    r"o/b/o", r"obo", r"(?:o|i)n behalf of", r"c/o", r"care of", r"in fav(?:ou)?r of", r"i/f/o", r"d/?b/?a",
    r"doing business as", r"t/a", r"trading as", r"f/?k/?a", r"a/?k/?a", r"n/?k/?a",
    r"(?:formerly|previously|also|now) known as", r"alias", r"for (?:the )?(?:account|benefit|credit|attention) of",
    r"f/?b/?o", r"f/?f/?c(?: to)?", r"(?:for )?further credit(?: to)?", r"by order of", r"b/o",
    r"as (?:agents?|nominees?|trustees?|custodians?) (?:for|of)", r"acting for", r"in the name of",
    r"represented by", r"(?:the )?estate of", r"trustees? of", r"the late", r"p\.?p\.", r"per pro",
    r"(?:payments?|transfer|wire|remittance|pymt|pmt|paid|payable|sold|refund) (?:to|from|by)",
    r"do not (?:use|pay|trade|accept|process)", r"vs\.?", r"versus", r"et\.? al", 
    r"(?:and|&) (?:family|others|associates|co-\w+)", r"pour le compte de", r"en faveur de",
    r"zu ?gunsten(?: von)?", r"im auftrag(?: von)?", r"por cuenta de", r"a favor de",
)  # fmt: skip
"""Regular expressions; on each side of one a name may stand."""
TELL_PHRASES = frozenset(
    """
    a acting aka alias also as associates by care dba do doing en estate et family fbo ffc fka for formerly
    further im in late nka now obo on others paid payable payment payments per pmt por pour previously pymt
    refund remittance represented sold the trading transfer trustee trustees versus vs vs. wire zu zugunsten
    """.split()
)
"""Words of those phrases that no stroke tells: without one of them no phrase is looked for."""
STRONG = frozenset(
    """
    a/c acc accountno acct acctno aed aml attention attn aud bene beneficiaries beneficiary bic blocked bnf
    cad cancelled cdd chf chq cif closed cny consignee consignor dear decd deceased delisted dr dup duplicate
    edd esq etal etc eur fao fbo ffc frau frozen fw fwd gbp herr hkd iban ifo inactive inr insolvency inv
    invoice irr jpy kyc m/s m/t m/v messrs miss mme monsieur mr mrs ms mt mv n/a null obo obsolete ord orderer
    originator pax payee payer payor pep pmt prof pymt ref reference refno remittance remitter rmk rub
    sanctioned senor sgd shipper sr sra subject swift tbc tbd tel terminated trn trx txn u.a ua. uah ubo
    ultimo usd usw valuta vat xxx z.hd zhd zz zzz
    """.split()
)
WEAK = frozenset(
    """
    account accounts active actor agent agreement alias amount application approved archive billing borrower
    buyer carrier case ceo cfo chairman chairwoman check cheque client clients code confirmed contact contract
    coo copy counterparty credit creditor crew customer customers date deal debit debt debtor declined
    department desk director directors document draft drawee drawer due employee entity estate expired exporter
    family file filing final flag from full further guarantor hit hold holder id importer individual info
    insured investor issuer job late lender liquidation list listed loan manager match member memo misc name
    names new no note notify number old open operator order ordering others owner paid partner party passenger
    passport payment payments pending person please policy president purchaser purpose re received record
    rejected relationship remit request review role sale scan screening secretary seller sender settlement
    shareholder signatory signed sir status stop supplier temp tenant test to transfer trustee trustees type
    unknown update urgent user value vendor verified vip wire
    """.split()
)
