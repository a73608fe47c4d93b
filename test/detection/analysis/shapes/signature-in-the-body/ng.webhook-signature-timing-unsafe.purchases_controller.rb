class PurchasesController < ApplicationController
  skip_before_action :verify_authenticity_token

  def told
    own = Digest::SHA512.hexdigest(params[:purchase] + params[:state] + ENV.fetch('PURCHASES_SERVER_KEY'))
    return head :forbidden if own != params[:signature_key]

    Purchase.find_by!(number: params[:purchase]).update!(state: params[:state])
    head :ok
  end
end
