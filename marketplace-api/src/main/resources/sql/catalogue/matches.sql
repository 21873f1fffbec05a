from product p /*joins*/
where /*filters*/
